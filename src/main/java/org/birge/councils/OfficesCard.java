package org.birge.councils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.database.Gathering;
import org.birge.shared.pack.CouncilKind;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * On Today of whoever may choose: offices that are vacant or whose term has run out, and seats of people who left (cycle, people who come
 * and go). An office that nobody was ever given is shown on the council’s page alone.
 */
@Component
class OfficesCard implements TodayCard {

    private final Councils councils;
    private final Officers officers;
    private final LeftMembers leftMembers;
    private final CountryPack pack;

    OfficesCard(Councils councils, Officers officers, LeftMembers leftMembers, CountryPack pack) {
        this.councils = councils;
        this.officers = officers;
        this.leftMembers = leftMembers;
        this.pack = pack;
    }

    @Override
    public int order() {
        return 31;
    }

    /** A seat or an office whose holder is gone, or whose term is over. */
    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        return !actor.atSchool() || !actor.may(Permission.READ_COUNCILS)
                ? Optional.empty()
                : Optional.of(new OneStatement.Question("""
                        with gone as materialized (
                          select person_id, left_on
                            from registry_api.departure
                           where organisation_id = :school
                             and left_on <= :today)
                        select exists (
                          select 1
                            from councils.council c
                            join councils.officer o on o.council_id = c.id
                           where c.organisation_id = :school
                             and (o.term_until < :today
                                  or o.valid_until <= :today
                                  or exists (select 1 from gone g where g.person_id = o.person_id and g.left_on > o.valid_from))
                             and not exists (select 1
                                               from councils.officer next
                                              where next.council_id = o.council_id
                                                and next.office = o.office
                                                and next.valid_from <= :today
                                                and next.valid_until is distinct from next.valid_from
                                                and (next.valid_from, next.id) > (o.valid_from, o.id))) or exists (
                          select 1
                            from councils.council c
                            join councils.member m on m.council_id = c.id
                            join gone g on g.person_id = m.person_id and g.left_on > m.valid_from
                           where c.organisation_id = :school
                             and m.valid_until is null)
                        """, Map.of("school", actor.organisation(), "today", today)));
    }

    @Override
    public Supplier<Optional<Card>> card(Gathering asked, Actor actor, LocalDate today) {
        if (!actor.atSchool() || !actor.may(Permission.READ_COUNCILS)) {
            return Optional::empty;
        }
        Supplier<List<OfficeStanding>> standings = officers.at(asked, actor.organisation(), today);
        Supplier<Map<Long, List<LeftMember>>> left = leftMembers.of(asked, actor.organisation(), today);
        Supplier<List<Council>> here = councils.of(asked, actor.organisation());
        return () -> card(actor, today, standings.get(), left.get(), here.get());
    }

    private Optional<Card> card(
            Actor actor,
            LocalDate today,
            List<OfficeStanding> standings,
            Map<Long, List<LeftMember>> left,
            List<Council> here) {
        if (left.isEmpty() && standings.stream().allMatch(one -> one.vacantSince() == null && !one.ranOut(today))) {
            return Optional.empty();
        }
        Map<Long, Council> mine = here.stream()
                .filter(council -> seats(actor, council, standings))
                .collect(Collectors.toMap(Council::id, Function.identity()));
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        List<OfficesToFill.Row> rows = new ArrayList<>();
        for (OfficeStanding standing : standings) {
            Council council = mine.get(standing.council());
            if (council != null) {
                row(council, standing, today).ifPresent(rows::add);
            }
        }
        left.forEach((id, seats) -> {
            Council council = mine.get(id);
            if (council != null) {
                seats.forEach(one -> rows.add(row(council, true, "councils.to-fill.seat", one.leftOn(), one.name())));
            }
        });
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Card("councils/_offices", new OfficesToFill(rows)));
    }

    private static boolean seats(Actor actor, Council council, List<OfficeStanding> standings) {
        return actor.role() == Role.HEAD
                || actor.role() == Role.SECRETARY
                || standings.stream().anyMatch(one -> one.council() == council.id() && one.heldBy(actor.person()));
    }

    private Optional<OfficesToFill.Row> row(Council council, OfficeStanding standing, LocalDate today) {
        String office = standing.office().code();
        if (standing.ranOut(today) && standing.holder() != null) {
            String name = standing.holder().name();
            return Optional.of(row(council, false, "councils.to-fill.ran-out." + office, standing.termUntil(), name));
        }
        return standing.vacantSince() == null
                ? Optional.empty()
                : Optional.of(row(council, false, "councils.vacant-since." + office, standing.vacantSince(), ""));
    }

    private OfficesToFill.Row row(Council council, boolean seat, String key, @Nullable LocalDate day, String name) {
        CouncilKind kind = pack.council(council.kind());
        return new OfficesToFill.Row(council.publicId(), kind, seat, key, day, name);
    }
}

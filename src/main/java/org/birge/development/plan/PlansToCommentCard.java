package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.TodayCard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the centre's Today: adopted plans of schools that its divisions may comment on, each on its direction (J0.4). */
@Component
class PlansToCommentCard implements TodayCard {

    private static final int SHOWN = 6;

    private record Read(
            String plan, String school, @Nullable LocalDate answerBy, boolean commented, int waiting) {}

    private final OwnDivisions divisions;
    private final CountryPack pack;

    PlansToCommentCard(OwnDivisions divisions, CountryPack pack) {
        this.divisions = divisions;
        this.pack = pack;
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public Supplier<Optional<Card>> card(Gathering asked, Actor actor, LocalDate today) {
        if (actor.atSchool() || actor.may(Permission.DECIDE_PLAN) || !actor.may(Permission.READ_PLAN)) {
            return Optional::empty;
        }
        List<String> own = divisions.all(actor.scope()).stream()
                .map(CountryPack.Division::code)
                .toList();
        if (own.isEmpty()) {
            return Optional::empty;
        }
        Supplier<List<Read>> read = asked.list(waiting(actor, SchoolYear.at(today), own));
        return () -> card(read.get(), today);
    }

    private Optional<Card> card(List<Read> read, LocalDate today) {
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card(
                        "development/plan/to-comment",
                        new PlansToComment(
                                read.getFirst().waiting(),
                                read.stream().map(row -> row(row, today)).toList())));
    }

    private static Query<Read> waiting(Actor actor, SchoolYear year, List<String> own) {
        return Query.of("""
                select p.public_id as plan, o.short_name as school, p.answer_by, p.waiting,
                       exists (select 1 from development.division_comment c where c.plan_id = p.id and c.division = any (:own)) as commented
                  from (select id, public_id, organisation_id, case when state = 'submitted' then answer_by end as answer_by,
                               (count(*) over ())::int as waiting
                          from development_api.plan
                         where year = :year
                           and state in ('adopted', 'submitted')
                           and organisation_id <> :centre
                           and place_key >= :low
                           and place_key < :high
                         order by case when state = 'submitted' then answer_by end nulls last, id
                         limit :shown) p
                  join registry_api.place o on o.id = p.organisation_id
                 order by p.answer_by nulls last, p.id
                """, Read.class)
                .with("year", year.start())
                .with("centre", actor.organisation())
                .with("low", actor.grant().low())
                .with("high", actor.grant().high())
                .with("shown", SHOWN)
                .with("own", own.toArray(String[]::new));
    }

    private PlansToComment.Row row(Read read, LocalDate today) {
        LocalDate by = read.answerBy();
        return new PlansToComment.Row(
                read.plan(),
                read.school(),
                by,
                by == null ? 0 : pack.yearOf(today).workingDaysLeft(today, by),
                read.commented());
    }
}

package org.birge.registry.acting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.access.Role;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.tasks.TodayCard;
import org.springframework.stereotype.Component;

/** On Today of a new head, for a month: who acted before and until when. Whoever acted reads that it has ended. */
@Component
class NewHeadCard implements TodayCard {

    private static final int DAYS = 30;

    private record Ended(long person, String name, LocalDate from) {}

    @Override
    public int order() {
        return 11;
    }

    @Override
    public Supplier<Optional<Card>> card(Gathering asked, Actor actor, LocalDate today) {
        if (!actor.atSchool() || actor.grant().acting() || actor.person() == null) {
            return Optional::empty;
        }
        long reader = actor.personOrNotFound();
        boolean head = actor.role() == Role.HEAD;
        Supplier<Optional<Ended>> ended = asked.first(ended(actor.organisation(), today));
        return () -> ended.get()
                .filter(acted -> head || acted.person() == reader)
                .map(acted -> new Card(
                        "registry/acting/new-head",
                        new NewHead(
                                acted.name().strip(),
                                acted.from(),
                                !head ? "acted" : acted.person() == reader ? "self" : "head")));
    }

    private static Query<Ended> ended(long school, LocalDate today) {
        return Query.of("""
                select p.person_id as person, n.surname || ' ' || n.first_name as name, p.valid_until as "from"
                  from registry.posting p
                  join registry.person_period n on n.person_id = p.person_id and n.valid_until is null
                 where p.organisation_id = :school
                   and p.acting
                   and p.end_reason = 'head'
                   and p.valid_until > p.valid_from
                   and p.valid_until > :since
                   and p.valid_until <= :today
                 order by p.valid_until desc, p.id desc
                 limit 1
                """, Ended.class)
                .with("school", school)
                .with("since", today.minusDays(DAYS))
                .with("today", today);
    }
}

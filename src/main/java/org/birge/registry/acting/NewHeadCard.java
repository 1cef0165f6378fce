package org.birge.registry.acting;

import java.time.LocalDate;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Role;
import org.birge.tasks.TodayCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On Today of a new head, for a month: who acted before and until when. Whoever acted reads that it has ended. */
@Component
class NewHeadCard implements TodayCard {

    private static final int DAYS = 30;

    private record Ended(long person, String name, LocalDate from) {}

    private final JdbcClient sql;

    NewHeadCard(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!actor.atSchool() || actor.grant().acting() || actor.person() == null) {
            return Optional.empty();
        }
        long reader = actor.personOrNotFound();
        boolean head = actor.role() == Role.HEAD;
        return ended(actor.organisation(), today)
                .filter(ended -> head || ended.person() == reader)
                .map(ended -> new Card(
                        "registry/acting/new-head",
                        new NewHead(
                                ended.name().strip(),
                                ended.from(),
                                !head ? "acted" : ended.person() == reader ? "self" : "head")));
    }

    private Optional<Ended> ended(long school, LocalDate today) {
        return sql.sql("""
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
                """)
                .param("school", school)
                .param("since", today.minusDays(DAYS))
                .param("today", today)
                .query(Ended.class)
                .optional();
    }
}

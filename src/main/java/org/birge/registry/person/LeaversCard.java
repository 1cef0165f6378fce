package org.birge.registry.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.tasks.TodayCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On the head's Today: who has left the school, or leaves within two weeks, and still owes something there (cycle, people who come and go). */
@Component
class LeaversCard implements TodayCard {

    private static final int SHOWN = 8;
    private static final int DAYS_AHEAD = 14;

    private final JdbcClient sql;

    LeaversCard(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!actor.atSchool() || !actor.may(Permission.MANAGE_STAFF)) {
            return Optional.empty();
        }
        List<LeaversRow> rows = sql.sql("""
                with owing as (
                  select t.responsible_id as person, count(*) as owed
                    from tasks_api.task t
                   where t.organisation_id = :school
                     and t.done_at is null
                     and t.cancelled_at is null
                   group by t.responsible_id)
                select a.public_id, n.surname || ' ' || n.first_name as name, l.last_day, owing.owed
                  from owing
                  join registry.person a on a.id = owing.person
                  join registry.person_period n on n.person_id = a.id and n.valid_until is null
                 cross join lateral (select max(coalesce(p.valid_until, 'infinity')) - 1 as last_day
                                       from registry.posting p
                                      where p.person_id = owing.person
                                        and p.organisation_id = :school) l
                 where l.last_day < :soon
                 order by l.last_day, n.sort_key
                 limit :shown
                """)
                .param("school", actor.organisation())
                .param("soon", today.plusDays(DAYS_AHEAD))
                .param("shown", SHOWN)
                .query(LeaversRow.class)
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card("registry/person/leavers", new Leavers(rows, today)));
    }
}

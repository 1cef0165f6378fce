package org.birge.registry.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.tasks.TodayCard;
import org.springframework.stereotype.Component;

/** On the head's Today: who has left the school, or leaves within two weeks, and still owes something there (cycle, people who come and go). */
@Component
class LeaversCard implements TodayCard {

    private static final int SHOWN = 8;
    private static final int DAYS_AHEAD = 14;

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Supplier<Optional<Card>> card(Gathering asked, Actor actor, LocalDate today) {
        if (!actor.atSchool() || !actor.may(Permission.MANAGE_STAFF)) {
            return Optional::empty;
        }
        Supplier<List<LeaversRow>> leavers = asked.list(Query.of("""
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
                """, LeaversRow.class)
                .with("school", actor.organisation())
                .with("soon", today.plusDays(DAYS_AHEAD))
                .with("shown", SHOWN));
        return () -> Optional.of(leavers.get())
                .filter(rows -> !rows.isEmpty())
                .map(rows -> new Card("registry/person/leavers", new Leavers(rows, today)));
    }
}

package org.birge.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.web.OneStatement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On the Today of a head of a method union: steps their teachers have done and that nobody has confirmed yet (cycle, who may do what). */
@Component
class UnionStepsCard implements TodayCard {

    private static final int SHOWN = 12;

    private final JdbcClient sql;

    UnionStepsCard(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return 14;
    }

    /** Only heads of unions have such a card. */
    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        return !actor.atSchool() || actor.person() == null
                ? Optional.empty()
                : Optional.of(new OneStatement.Question("""
                        select exists (
                          select 1
                            from registry_api.union_member
                           where person_id = :person
                             and leads
                             and valid_from <= :today
                             and (valid_until is null or valid_until > :today))
                        """, Map.of("person", actor.person(), "today", today)));
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!actor.atSchool() || actor.person() == null) {
            return Optional.empty();
        }
        List<WaitingElsewhere.Row> rows = sql.sql("""
                select distinct t.public_id, t.title, coalesce(n.name, '') as who, '' as place
                  from registry_api.union_member l
                  join registry_api.union_member m on m.union_id = l.union_id
                  join tasks.task t on t.responsible_id = m.person_id
                  join tasks.task_step s on s.task_id = t.id
                  left join registry_api.person n on n.id = t.responsible_id
                 where l.person_id = :person
                   and l.leads
                   and l.valid_from <= :today
                   and (l.valid_until is null or l.valid_until > :today)
                   and m.person_id <> :person
                   and m.valid_from <= :today
                   and (m.valid_until is null or m.valid_until > :today)
                   and t.organisation_id = :school
                   and t.kind not in ('advice', 'look-again')
                   and t.confirmed_at is null
                   and t.cancelled_at is null
                   and s.done_at is not null
                   and s.confirmed_at is null
                 order by who, t.title
                 limit :shown
                """)
                .param("person", actor.person())
                .param("school", actor.organisation())
                .param("today", today)
                .param("shown", SHOWN)
                .query(WaitingElsewhere.Row.class)
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card("tasks/union-steps", new WaitingElsewhere(rows, rows.size())));
    }
}

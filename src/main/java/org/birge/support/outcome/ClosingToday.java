package org.birge.support.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On Today: the closing question of a pair that ended, while it is open and not answered. */
@Component
class ClosingToday implements TodayCard {

    private final JdbcClient sql;

    ClosingToday(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return 16;
    }

    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional.empty();
        }
        return Optional.of(new OneStatement.Question(
                """
                select exists (
                  select 1
                    from support.mentorship m
                   where (m.mentor_id = :closing_person or m.mentee_id = :closing_person)
                     and m.active_at is not null
                     and coalesce(m.ended_on, m.ends) >= :closing_since
                     and coalesce(m.ended_on, m.ends) >= m.begins
                     and (m.ended_at is not null or m.ends < :today)
                     and not exists (select 1 from support.pair_closing c where c.mentorship_id = m.id and c.person_id = :closing_person))
                """,
                Map.of(
                        "closing_person",
                        actor.personOrNotFound(),
                        "closing_since",
                        today.minusDays(ClosingState.DAYS),
                        "today",
                        today)));
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional.empty();
        }
        List<ClosingWaiting.Line> lines = sql.sql("""
                select m.public_id, coalesce(support.partner_name(case when m.mentor_id = :person then m.mentee_id else m.mentor_id end), '') as other,
                       coalesce(m.ended_on, m.ends) as last
                  from support.mentorship m
                 where (m.mentor_id = :person or m.mentee_id = :person)
                   and m.active_at is not null
                   and coalesce(m.ended_on, m.ends) >= :since
                   and coalesce(m.ended_on, m.ends) >= m.begins
                   and (m.ended_at is not null or m.ends < :today)
                   and not exists (select 1 from support.pair_closing c where c.mentorship_id = m.id and c.person_id = :person)
                 order by last
                 limit 4
                """)
                .param("person", actor.personOrNotFound())
                .param("since", today.minusDays(ClosingState.DAYS))
                .param("today", today)
                .query((row, n) -> new ClosingWaiting.Line(
                        row.getString("public_id"),
                        row.getString("other"),
                        Objects.requireNonNull(row.getObject("last", LocalDate.class))
                                .plusDays(ClosingState.DAYS)))
                .list();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card("support/outcome/today", new ClosingWaiting(lines)));
    }

    private static boolean concerns(Actor actor) {
        return actor.person() != null && (actor.may(Permission.RUN_MENTORING) || actor.may(Permission.JOIN_MENTORING));
    }
}

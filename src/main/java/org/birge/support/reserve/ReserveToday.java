package org.birge.support.reserve;

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
import org.springframework.transaction.annotation.Transactional;

/** On Today: the question whether one agrees to have been put forward, own steps due soon; for centre and authority who waits for them. */
@Component
class ReserveToday implements TodayCard {

    private static final int DAYS_AHEAD = 14;

    private record Counts(int candidates, int reviews) {}

    private final JdbcClient sql;
    private final Reserve reserve;

    ReserveToday(JdbcClient sql, Reserve reserve) {
        this.sql = sql;
        this.reserve = reserve;
    }

    @Override
    public int order() {
        return 19;
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
                    from support.reserve_entry e
                   where e.appointed_at is null
                     and e.left_at is null
                     and e.removed_at is null
                     and (e.person_id = :reserve_person or :reserve_keeps and e.place_key >= :low and e.place_key < :high))
                """,
                Map.of(
                        "reserve_person",
                        actor.personOrNotFound(),
                        "reserve_keeps",
                        actor.may(Permission.KEEP_RESERVE),
                        "low",
                        actor.grant().low(),
                        "high",
                        actor.grant().high())));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional.empty();
        }
        Counts counts = actor.may(Permission.KEEP_RESERVE) ? counts(actor) : new Counts(0, 0);
        ReserveWaiting waiting =
                new ReserveWaiting(asked(actor), steps(actor, today), counts.candidates(), counts.reviews());
        return waiting.isEmpty() ? Optional.empty() : Optional.of(new Card("support/reserve/today", waiting));
    }

    private List<String> asked(Actor actor) {
        return sql.sql("""
                select public_id
                  from support.reserve_entry
                 where person_id = :person
                   and consented_at is null
                   and left_at is null
                   and removed_at is null
                 order by id
                """)
                .param("person", actor.personOrNotFound())
                .query(String.class)
                .list();
    }

    private List<ReserveWaiting.Step> steps(Actor actor, LocalDate today) {
        return sql.sql("""
                select e.public_id, s.what, s.due
                  from support.reserve_entry e
                  join support.reserve_step s on s.entry_id = e.id
                 where e.person_id = :person
                   and e.consented_at is not null
                   and e.appointed_at is null
                   and e.left_at is null
                   and e.removed_at is null
                   and s.done_on is null
                   and s.dropped_at is null
                   and s.due <= :until
                 order by s.due, s.id
                 limit 4
                """)
                .param("person", actor.personOrNotFound())
                .param("until", today.plusDays(DAYS_AHEAD))
                .query((row, n) -> new ReserveWaiting.Step(
                        row.getString("public_id"),
                        row.getString("what"),
                        Objects.requireNonNull(row.getObject("due", LocalDate.class))))
                .list();
    }

    private Counts counts(Actor actor) {
        return sql.sql("""
                select (count(*) filter (where admitted_at is null))::int as candidates,
                       (count(*) filter (where coalesce(reviewed_at, admitted_at) < :before))::int as reviews
                  from support.reserve_entry
                 where place_key >= :low
                   and place_key < :high
                   and person_id <> :person
                   and consented_at is not null
                   and appointed_at is null
                   and left_at is null
                   and removed_at is null
                """)
                .param("before", reserve.now().minusYears(1))
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("person", actor.personOrNotFound())
                .query(Counts.class)
                .single();
    }

    private static boolean concerns(Actor actor) {
        return actor.person() != null && (actor.may(Permission.KEEP_RESERVE) || actor.may(Permission.JOIN_MENTORING));
    }
}

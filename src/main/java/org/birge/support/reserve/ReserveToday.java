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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On Today: the question whether one agrees to have been put forward, own steps due soon; for centre and authority who waits for them. */
@Component
class ReserveToday implements TodayCard {

    private static final int DAYS_AHEAD = 14;

    private record Line(
            String kind,
            String entry,
            String what,
            @Nullable LocalDate due,
            int candidates,
            int reviews) {}

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
        boolean keeps = actor.may(Permission.KEEP_RESERVE);
        return Optional.of(new OneStatement.Question(
                """
                select exists (
                  select 1
                    from support.reserve_entry e
                   where e.appointed_at is null
                     and e.left_at is null
                     and e.removed_at is null
                     and (e.person_id = :reserve_person
                            and (e.consented_at is null
                                 or exists (select 1
                                              from support.reserve_step s
                                             where s.entry_id = e.id
                                               and s.done_on is null
                                               and s.dropped_at is null
                                               and s.due <= :reserve_until))
                          or :reserve_keeps
                            and e.place_key >= :low
                            and e.place_key < :high
                            and e.person_id <> :reserve_person
                            and e.consented_at is not null
                            and (e.admitted_at is null or coalesce(e.reviewed_at, e.admitted_at) < :reserve_before)))
                """,
                Map.of(
                        "reserve_person",
                        actor.personOrNotFound(),
                        "reserve_until",
                        today.plusDays(DAYS_AHEAD),
                        "reserve_keeps",
                        keeps,
                        "reserve_before",
                        reserve.reviewBefore(),
                        "low",
                        actor.grant().low(),
                        "high",
                        actor.grant().high())));
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional.empty();
        }
        ReserveWaiting waiting = waiting(actor, today);
        return waiting.isEmpty() ? Optional.empty() : Optional.of(new Card("support/reserve/today", waiting));
    }

    /** All in one statement: what is asked, the steps due, and for whoever keeps the reserve how many wait. */
    private ReserveWaiting waiting(Actor actor, LocalDate today) {
        List<Line> lines = sql.sql("""
                with own as (
                  select id, public_id, consented_at is null as asked
                    from support.reserve_entry
                   where person_id = :person
                     and appointed_at is null
                     and left_at is null
                     and removed_at is null)
                select 'asked' as kind, public_id, '' as what, null::date as due, 0 as candidates, 0 as reviews, id
                  from own
                 where asked
                union all
                (select 'step', o.public_id, s.what, s.due, 0, 0, s.id
                   from own o
                   join support.reserve_step s on s.entry_id = o.id
                  where not o.asked
                    and s.done_on is null
                    and s.dropped_at is null
                    and s.due <= :until
                  order by s.due, s.id
                  limit 4)
                union all
                select 'counts', '', '', null, (count(*) filter (where admitted_at is null))::int,
                       (count(*) filter (where coalesce(reviewed_at, admitted_at) < :before))::int, 0
                  from support.reserve_entry
                 where :keeps
                   and place_key >= :low
                   and place_key < :high
                   and person_id <> :person
                   and consented_at is not null
                   and appointed_at is null
                   and left_at is null
                   and removed_at is null
                 order by due, id
                """)
                .param("person", actor.personOrNotFound())
                .param("until", today.plusDays(DAYS_AHEAD))
                .param("before", reserve.reviewBefore())
                .param("keeps", actor.may(Permission.KEEP_RESERVE))
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .query((row, n) -> new Line(
                        row.getString("kind"),
                        row.getString("public_id"),
                        row.getString("what"),
                        row.getObject("due", LocalDate.class),
                        row.getInt("candidates"),
                        row.getInt("reviews")))
                .list();
        return new ReserveWaiting(
                lines.stream()
                        .filter(line -> line.kind().equals("asked"))
                        .map(Line::entry)
                        .toList(),
                lines.stream()
                        .filter(line -> line.kind().equals("step"))
                        .map(line ->
                                new ReserveWaiting.Step(line.entry(), line.what(), Objects.requireNonNull(line.due())))
                        .toList(),
                lines.stream().mapToInt(Line::candidates).sum(),
                lines.stream().mapToInt(Line::reviews).sum());
    }

    private static boolean concerns(Actor actor) {
        return actor.person() != null && (actor.may(Permission.KEEP_RESERVE) || actor.may(Permission.JOIN_MENTORING));
    }
}

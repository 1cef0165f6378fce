package org.birge.support.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.springframework.stereotype.Component;

/** On Today: where one goes this week, who comes to the school, and what waits for one's word. */
@Component
class VisitsToday implements TodayCard {

    private static final int MOST = 8;

    private record Line(VisitsWaiting.Next visit, boolean own) {}

    @Override
    public int order() {
        return 16;
    }

    @Override
    public boolean leads() {
        return true;
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
                    from support.visit
                   where place_key >= :low
                     and place_key < :high
                     and called_off_at is null
                     and confirmed_at is null)
                """, Map.of("low", actor.grant().low(), "high", actor.grant().high())));
    }

    @Override
    public Supplier<Optional<Card>> card(Gathering asked, Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional::empty;
        }
        boolean centre = actor.may(Permission.PLAN_VISITS);
        Supplier<List<Line>> lines = asked.list(lines(actor, centre, today));
        return () -> Optional.of(waiting(centre, lines.get(), today))
                .filter(waiting -> !waiting.isEmpty())
                .map(waiting -> new Card("support/visit/today", waiting));
    }

    private static boolean concerns(Actor actor) {
        return actor.person() != null && (actor.may(Permission.PLAN_VISITS) || actor.may(Permission.RECEIVE_VISITS));
    }

    private static VisitsWaiting waiting(boolean centre, List<Line> lines, LocalDate today) {
        List<VisitsWaiting.Next> next = lines.stream()
                .filter(line -> line.own() || !centre)
                .map(Line::visit)
                .filter(visit -> visit.state().ahead()
                        && !visit.time().day().isBefore(today)
                        && visit.time().day().isBefore(today.plusWeeks(1)))
                .limit(MOST)
                .toList();
        int toAgree = count(lines, centre ? VisitState.WISHED : VisitState.ANNOUNCED, line -> true);
        int toRecord = centre
                ? count(
                                lines,
                                VisitState.AGREED,
                                line -> line.own() && line.visit().time().day().isBefore(today))
                        + count(lines, VisitState.ANSWERED, Line::own)
                : 0;
        int toConfirm = centre ? 0 : count(lines, VisitState.RECORDED, line -> true);
        return new VisitsWaiting(centre, next, toAgree, toConfirm, toRecord);
    }

    private static int count(List<Line> lines, VisitState state, Predicate<Line> which) {
        return (int) lines.stream()
                .filter(line -> line.visit().state() == state && which.test(line))
                .count();
    }

    private static Query<Line> lines(Actor actor, boolean centre, LocalDate today) {
        return Query.of(
                        """
                select v.public_id, v.day, v.begins, v.ends, v.agreed_at, v.wished_at, v.called_off_at, v.recorded_at, v.answered_at, v.confirmed_at,
                       case when :centre then p.short_name else v.topic end as said,
                       exists (select 1
                                 from support.visit_person w
                                where w.visit_id = v.id
                                  and w.person_id = :person) as own
                  from support.visit v
                  join registry_api.place p on p.id = v.organisation_id
                 where v.place_key >= :low
                   and v.place_key < :high
                   and v.called_off_at is null
                   and v.confirmed_at is null
                   and (not :centre
                        or v.wished_at is not null
                        or (v.recorded_at is null and v.day < :until or v.answered_at is not null)
                           and exists (select 1
                                         from support.visit_person w
                                        where w.visit_id = v.id
                                          and w.person_id = :person))
                 order by v.day, v.begins, v.id
                """,
                        (row, n) -> new Line(
                                new VisitsWaiting.Next(
                                        row.getString("public_id"),
                                        Objects.requireNonNull(VisitColumns.time(row, "")),
                                        row.getString("said"),
                                        VisitColumns.state(row)),
                                row.getBoolean("own")))
                .with("centre", centre)
                .with("person", actor.personOrNotFound())
                .with("low", actor.grant().low())
                .with("high", actor.grant().high())
                .with("until", today.plusWeeks(4));
    }
}

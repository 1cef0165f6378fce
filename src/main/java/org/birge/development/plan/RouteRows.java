package org.birge.development.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The reading side of a plan's route. */
@Repository
class RouteRows {

    /** As it is written down; days are the country's. */
    record Row(
            LocalDate opened,
            @Nullable LocalDate commentsOpened,
            @Nullable LocalDate commentsUntil,
            boolean commentsClosed,
            @Nullable String skipped,
            @Nullable LocalDate adoptedOn,
            @Nullable String minutesNumber,
            @Nullable LocalDate councilOn,
            @Nullable String councilMinutes,
            @Nullable LocalDate submitted,
            @Nullable LocalDate answerBy,
            @Nullable LocalDate decided,
            boolean agreed,
            boolean silent,
            int commented,
            int unanswered) {

        /** Of a plan that is kept nowhere, only printed: nothing has happened to it. */
        static final Row NONE = new Row(
                LocalDate.EPOCH, null, null, false, null, null, null, null, null, null, null, null, false, false, 0, 0);
    }

    record Direction(
            String division,
            String words,
            Instant at,
            @Nullable String who) {}

    private record Doer(String what, long personId, String name) {}

    private final CountryPack pack;

    RouteRows(CountryPack pack) {
        this.pack = pack;
    }

    Supplier<Row> of(Gathering asked, long plan) {
        Supplier<Optional<Row>> row = asked.first(Query.of("""
                select (p.opened_at at time zone :zone)::date as opened, (p.comments_opened_at at time zone :zone)::date as comments_opened,
                       p.comments_until, p.comments_closed_at is not null as comments_closed, p.comments_skipped as skipped, p.adopted_on,
                       p.minutes_number, p.council_on, p.council_minutes, (p.submitted_at at time zone :zone)::date as submitted, p.answer_by,
                       (coalesce(p.agreed_at, p.noted_at) at time zone :zone)::date as decided, p.agreed_at is not null as agreed, p.noted_silently as silent,
                       c.commented, c.unanswered
                  from development.plan p
                 cross join lateral (select count(*)::int as commented, (count(*) filter (where answer is null))::int as unanswered
                                       from development.plan_comment
                                      where plan_id = p.id) c
                 where p.id = :plan
                """, Row.class)
                .with("plan", plan)
                .with("zone", pack.timeZone().getId()));
        return () -> row.get().orElse(Row.NONE);
    }

    /** Who did what last, by what happened. */
    Supplier<Map<String, String>> names(Gathering asked, long plan, @Nullable FromAbove above) {
        Supplier<List<Doer>> rows = asked.list(Query.of("""
                select distinct on (e.what) e.what, e.person_id, n.name
                  from development.plan_event e
                  join registry_api.person n on n.id = e.person_id
                 where e.plan_id = :plan
                   and e.what in ('opened', 'submitted', 'agreed', 'noted')
                 order by e.what, e.id desc
                """, Doer.class).with("plan", plan));
        return () -> {
            Map<String, String> names = new HashMap<>();
            rows.get()
                    .forEach(doer -> names.put(
                            doer.what(), above == null ? doer.name() : above.who(doer.personId(), doer.name())));
            return names;
        };
    }

    Supplier<List<Direction>> directions(Gathering asked, long plan) {
        return asked.list(Query.of("""
                select c.division, c.words, c.made_at, n.name
                  from development.division_comment c
                  left join registry_api.person n on n.id = c.made_by
                 where c.plan_id = :plan
                 order by c.id
                """, (row, n) -> direction(row)).with("plan", plan));
    }

    private static Direction direction(ResultSet row) throws SQLException {
        return new Direction(
                row.getString("division"),
                row.getString("words"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("name"));
    }
}

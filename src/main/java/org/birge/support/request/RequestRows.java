package org.birge.support.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Gathering;
import org.birge.database.Moments;
import org.birge.database.Query;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of requests: what the reader has to do soonest first, then what waits for others, then what is closed, the newest first. */
@Repository
class RequestRows {

    /** How many nobody has taken on, how many are late, how many wait for the reader to say whether it helped. */
    record Waiting(int fresh, int late, int toConfirm) {}

    private final JdbcClient sql;
    private final Divisions divisions;
    private final ZoneId zone;
    private final Clock clock;

    RequestRows(JdbcClient sql, Divisions divisions, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.divisions = divisions;
        this.zone = pack.timeZone();
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** A page in the order of the day by which something has to happen; where nothing has, the newest first. */
    List<RequestLine> page(Actor actor, RequestFilter filter, int size) {
        return sql.sql("""
                with wanted as (
                  select r.*
                    from support.request r
                   where :state in ('open', 'late', 'mine')
                     and r.place_key >= :low
                     and r.place_key < :high
                     and r.confirmed_at is null
                     and r.withdrawn_at is null
                     and (:state <> 'late' or r.done_at is null and coalesce(r.planned, r.promised) < :today)
                     and (:state <> 'mine' or :person::bigint in (r.responsible_id, r.asked_by))
                   union all
                  select r.*
                    from support.request r
                   where :state not in ('open', 'late', 'mine')
                     and r.place_key >= :low
                     and r.place_key < :high
                     and (:state <> 'closed' or r.confirmed_at is not null or r.withdrawn_at is not null)
                ), listed as (
                  select w.*, coalesce(case when w.confirmed_at is not null or w.withdrawn_at is not null then null
                                            when w.done_at is not null then case when :answers then date '9000-01-01' else w.done_on end
                                            else coalesce(w.planned, w.promised) end,
                                       date '9999-12-31' - w.id::int) as turn
                    from wanted w
                   where (:division::text is null or w.division = :division)
                     and (:area::text is null or w.area = :area)
                ), page as (
                  select l.*
                    from listed l
                   where (:q = '' or l.organisation_id in (select f.id from registry_api.found('o', :q, 1000) f)
                          or support.folded(:q) <> ''
                             and not exists (select 1
                                               from string_to_table(support.folded(:q), ' ') as word
                                              where strpos(l.topic_key, word) = 0))
                     and (:after::text is null or (l.turn, l.id) > (select o.turn, o.id from listed o where o.public_id = :after))
                   order by l.turn, l.id
                   limit :size)
                select l.id, l.public_id, l.topic, p.short_name as school, a.name as asked_by, l.asked_at, l.division, l.area, l.taken_at, l.done_at,
                       l.confirmed_at, l.withdrawn_at, l.planned, l.promised, h.name as responsible, l.rating
                  from page l
                  join registry_api.place p on p.id = l.organisation_id
                  left join registry_api.person a on a.id = l.asked_by
                  left join support.responsible_for((select array_agg(l.id) from page l)) h on h.request_id = l.id
                 order by l.turn, l.id
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("division", filter.division().isEmpty() ? null : filter.division())
                .param("area", filter.area().isEmpty() ? null : filter.area())
                .param("state", filter.state())
                .param("today", today())
                .param("answers", actor.may(Permission.ANSWER_SUPPORT))
                .param("person", actor.person())
                .param("q", filter.q())
                .param("after", filter.after().isEmpty() ? null : filter.after())
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    Supplier<Optional<Waiting>> waiting(Gathering asked, Actor actor) {
        return asked.first(Query.of("""
                select count(*) filter (where taken_at is null)::int as fresh,
                       count(*) filter (where done_at is null and coalesce(planned, promised) < :today)::int as late,
                       count(*) filter (where done_at is not null and responsible_id <> :person)::int as to_confirm
                  from support.request
                 where place_key >= :low
                   and place_key < :high
                   and confirmed_at is null
                   and withdrawn_at is null
                """, Waiting.class)
                .with("low", actor.grant().low())
                .with("high", actor.grant().high())
                .with("today", today())
                .with("person", actor.personOrNotFound()));
    }

    private RequestLine line(ResultSet row) throws SQLException {
        RequestState state = RequestState.of(
                Moments.in(row, "taken_at"),
                Moments.in(row, "done_at"),
                Moments.in(row, "confirmed_at"),
                Moments.in(row, "withdrawn_at"));
        LocalDate planned = row.getObject("planned", LocalDate.class);
        @Nullable
        LocalDate day =
                switch (state) {
                    case ASKED -> row.getObject("promised", LocalDate.class);
                    case TAKEN -> planned;
                    case DONE, CONFIRMED, WITHDRAWN -> null;
                };
        return new RequestLine(
                row.getLong("id"),
                row.getString("public_id"),
                row.getString("topic"),
                row.getString("school"),
                Objects.requireNonNullElse(row.getString("asked_by"), ""),
                LocalDate.ofInstant(Objects.requireNonNull(Moments.in(row, "asked_at")), zone),
                divisions.name(row.getString("division")),
                divisions.area(row.getString("area")).orElse(null),
                state,
                day,
                day != null && day.isBefore(today()),
                row.getString("responsible"),
                row.getObject("rating", Integer.class));
    }
}

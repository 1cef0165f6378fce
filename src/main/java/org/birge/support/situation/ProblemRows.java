package org.birge.support.situation;

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
import org.birge.database.Gathering;
import org.birge.database.Moments;
import org.birge.database.Query;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of problems: what row security lets the reader see, which for the centre is what was shown to it. */
@Repository
class ProblemRows {

    /** How many wait for the centre's word, or for the school's. */
    record Waiting(int unanswered, int answered) {}

    private final JdbcClient sql;
    private final ZoneId zone;
    private final CountryPack pack;
    private final Clock clock;

    ProblemRows(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.zone = pack.timeZone();
        this.pack = pack;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** Of the centre's schools; those that have waited longest first, solved ones by the day they were solved, the newest first. */
    List<ProblemLine> page(Actor actor, ProblemFilter filter, int size) {
        return sql.sql("""
                with listed as (
                  select r.id, r.public_id, r.organisation_id, r.title, r.section, r.area, r.helped, r.shown_at, r.answered_at, r.solved_at, r.written_at,
                         case when r.solved_at is not null then 4e9 - extract(epoch from r.solved_at) else extract(epoch from r.shown_at) - 4e9 end as turn
                    from support.problem r
                   where r.place_key >= :low
                     and r.place_key < :high
                     and r.shown_at is not null
                     and (:area = '' or r.area = :area)
                     and (:months = 0 or r.solved_at is null and r.written_at < :before)
                     and case :state
                           when 'waiting' then r.solved_at is null and r.answered_at is null
                           when 'open' then r.solved_at is null
                           when 'solved' then r.solved_at is not null
                           else true
                         end
                     and (:q = '' or r.organisation_id in (select f.id from registry_api.found('o', :q, 1000) f)
                          or support.folded(:q) <> ''
                             and not exists (select 1
                                               from string_to_table(support.folded(:q), ' ') as word
                                              where strpos(r.title_key, word) = 0))
                ), page as (
                  select l.*
                    from listed l
                   where (:district = '' or :district = (select p.district from registry_api.place p where p.id = l.organisation_id))
                     and (:after::text is null or (l.turn, l.id) > (select o.turn, o.id from listed o where o.public_id = :after))
                   order by l.turn, l.id
                   limit :size)
                select l.public_id, l.title, p.short_name as school, p.public_id as school_id, coalesce(p.district, '') as district, l.section, l.area,
                       (l.written_at at time zone :zone)::date as since, l.shown_at, l.answered_at, l.solved_at, l.helped, t.tries, t.helps
                  from page l
                  join registry_api.place p on p.id = l.organisation_id
                 cross join lateral (select count(*)::int as tries, count(*) filter (where y.helped in ('yes', 'partly'))::int as helps
                                       from support.problem_try y
                                      where y.problem_id = l.id) t
                 order by l.turn, l.id
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("area", filter.area())
                .param("months", filter.months())
                .param(
                        "before",
                        today().minusMonths(filter.months()).atStartOfDay(zone).toOffsetDateTime())
                .param("state", filter.state())
                .param("q", filter.q())
                .param("zone", zone.getId())
                .param("district", filter.district())
                .param("after", filter.after().isEmpty() ? null : filter.after())
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    /** Of one school, open ones first. */
    Supplier<List<ProblemLine>> ofSchool(Gathering asked, long school) {
        return asked.list(
                Query.of("""
                select l.public_id, l.title, p.short_name as school, p.public_id as school_id, coalesce(p.district, '') as district, l.section, l.area,
                       (l.written_at at time zone :zone)::date as since, l.shown_at, l.answered_at, l.solved_at, l.helped, t.tries, t.helps
                  from support.problem l
                  join registry_api.place p on p.id = l.organisation_id
                 cross join lateral (select count(*)::int as tries, count(*) filter (where y.helped in ('yes', 'partly'))::int as helps
                                       from support.problem_try y
                                      where y.problem_id = l.id) t
                 where l.organisation_id = :school
                 order by l.solved_at is not null, coalesce(l.solved_at, l.written_at) desc, l.id desc
                 limit 200
                """, (row, n) -> line(row)).with("school", school).with("zone", zone.getId()));
    }

    Supplier<Optional<Waiting>> waiting(Gathering asked, Actor actor) {
        return asked.first(Query.of("""
                select count(*) filter (where answered_at is null)::int as unanswered, count(*) filter (where answered_at is not null)::int as answered
                  from support.problem
                 where place_key >= :low
                   and place_key < :high
                   and shown_at is not null
                   and solved_at is null
                """, Waiting.class)
                .with("low", actor.grant().low())
                .with("high", actor.grant().high()));
    }

    private ProblemLine line(ResultSet row) throws SQLException {
        @Nullable String area = row.getString("area");
        return new ProblemLine(
                row.getString("public_id"),
                row.getString("title"),
                row.getString("school"),
                row.getString("school_id"),
                row.getString("district"),
                pack.section(row.getString("section")).name(),
                OneProblem.area(pack, area),
                Objects.requireNonNull(row.getObject("since", LocalDate.class)),
                Moments.in(row, "shown_at") != null,
                row.getInt("tries"),
                row.getInt("helps"),
                row.getString("helped"),
                ProblemState.of(
                        Moments.in(row, "shown_at"), Moments.in(row, "answered_at"), Moments.in(row, "solved_at")));
    }
}

package org.birge.development.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Plans of the schools in reach as authority and centre see them, and of a centre for the authority once submitted: stage and totals, no names. */
@Repository
class PlanList {

    private static final int SIZE = 50;

    private record Read(
            long key,
            long organisation,
            boolean centre,
            @Nullable String plan,
            String school,
            @Nullable String district,
            String state,
            @Nullable Instant since,
            @Nullable LocalDate answerBy,
            int done,
            int all) {}

    /** Where a page ended: the day, where the list is sorted by days left, and the place. */
    private record After(LocalDate day, long key) {

        private static final LocalDate BEFORE_ALL = LocalDate.of(2000, 1, 1);

        static After of(String text) {
            String[] parts = text.split("_", 2);
            try {
                return parts.length < 2
                        ? new After(BEFORE_ALL, text.isEmpty() ? 0 : Long.parseLong(text))
                        : new After(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
            } catch (NumberFormatException | DateTimeParseException mistyped) {
                return new After(BEFORE_ALL, 0);
            }
        }

        static After from(Read last, boolean byDaysLeft) {
            return new After(byDaysLeft && last.answerBy() != null ? last.answerBy() : BEFORE_ALL, last.key());
        }

        @Override
        public String toString() {
            return day.equals(BEFORE_ALL) ? Long.toString(key) : day + "_" + key;
        }
    }

    private final JdbcClient sql;
    private final CountryPack pack;
    private final SchoolDays days;
    private final Amendments amendments;

    PlanList(JdbcClient sql, CountryPack pack, SchoolDays days, Amendments amendments) {
        this.sql = sql;
        this.pack = pack;
        this.days = days;
        this.amendments = amendments;
    }

    /** @param after where the page before ended, as its next says; empty for the first page */
    @Transactional(readOnly = true)
    PlansPage page(Actor actor, SchoolYear year, @Nullable String state, String search, String after) {
        if (actor.atSchool()) {
            throw new NotFound();
        }
        boolean byDaysLeft = "submitted".equals(state);
        After from = After.of(after);
        List<Read> read =
                byDaysLeft ? waiting(actor, year, search, from) : rows(actor, year, state, search, from.key());
        boolean more = read.size() > SIZE;
        List<Read> shown = more ? read.subList(0, SIZE) : read;
        LocalDate today = days.today();
        return new PlansPage(
                year,
                state,
                search,
                counts(actor, year),
                shown.stream().map(row -> row(row, today)).toList(),
                actor.may(Permission.DECIDE_PLAN),
                actor.may(Permission.DECIDE_PLAN)
                        ? amendments.waiting(actor.grant().low(), actor.grant().high())
                        : List.of(),
                more ? After.from(shown.getLast(), byDaysLeft).toString() : null);
    }

    private List<Read> rows(Actor actor, SchoolYear year, @Nullable String state, String search, long after) {
        return sql.sql("""
                with page as (
                  select o.id as organisation_id, o.place_key, o.kind = 'centre' as centre, o.short_name as name, o.district, p.id, p.public_id, coalesce(p.state, 'none') as state,
                         coalesce(p.agreed_at, p.noted_at, p.submitted_at, p.returned_at) as since, p.answer_by
                    from registry_api.place o
                    left join development_api.plan p on p.organisation_id = o.id and p.year = :year
                   where (o.kind = 'school' or :office and o.kind = 'centre' and p.state in ('submitted', 'answered', 'agreed', 'noted'))
                     and o.place_key >= :low
                     and o.place_key < :high
                     and o.place_key > :after
                     and (:state::text is null or coalesce(p.state, 'none') = :state)
                     and (:search = '' or strpos(lower(o.name), lower(:search)) > 0
                          or strpos(lower(o.short_name), lower(:search)) > 0)
                   order by o.place_key
                   limit :size
                )
                select page.*, coalesce(w.done, 0) as done, coalesce(w.all_measures, 0) as all_measures
                  from page
                  left join lateral (select c.measures as all_measures, c.done
                                       from development.control_point c
                                      where c.organisation_id = page.organisation_id
                                        and c.year = :year
                                        and c.confirmed_at is not null
                                      order by c.day desc
                                      limit 1) w on true
                 order by page.place_key
                """)
                .param("year", year.start())
                .param("office", actor.may(Permission.DECIDE_PLAN))
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("after", after)
                .param("state", state)
                .param("search", search)
                .param("size", SIZE + 1)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those that wait for the authority: the fewest days left first. */
    private List<Read> waiting(Actor actor, SchoolYear year, String search, After after) {
        return sql.sql("""
                select o.id as organisation_id, o.place_key, o.kind = 'centre' as centre, o.short_name as name, o.district, p.public_id, p.state, p.submitted_at as since, p.answer_by,
                       0 as done, 0 as all_measures
                  from development_api.plan p
                  join registry_api.place o on o.id = p.organisation_id
                 where p.year = :year
                   and p.state = 'submitted'
                   and (:office or o.kind = 'school')
                   and p.place_key >= :low
                   and p.place_key < :high
                   and (coalesce(p.answer_by, 'infinity'), p.place_key) > (:day::date, :key)
                   and (:search = '' or strpos(lower(o.name), lower(:search)) > 0
                        or strpos(lower(o.short_name), lower(:search)) > 0)
                 order by coalesce(p.answer_by, 'infinity'), p.place_key
                 limit :size
                """)
                .param("year", year.start())
                .param("office", actor.may(Permission.DECIDE_PLAN))
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("day", after.day())
                .param("key", after.key())
                .param("search", search)
                .param("size", SIZE + 1)
                .query((row, n) -> read(row))
                .list();
    }

    private static Read read(ResultSet row) throws SQLException {
        return new Read(
                row.getLong("place_key"),
                row.getLong("organisation_id"),
                row.getBoolean("centre"),
                row.getString("public_id"),
                row.getString("name"),
                row.getString("district"),
                row.getString("state"),
                moment(row.getObject("since", OffsetDateTime.class)),
                row.getObject("answer_by", LocalDate.class),
                row.getInt("done"),
                row.getInt("all_measures"));
    }

    private List<PlansPage.Count> counts(Actor actor, SchoolYear year) {
        return sql.sql("""
                select coalesce(p.state, 'none') as state, count(*)::int as schools
                  from registry_api.place o
                  left join development_api.plan p on p.organisation_id = o.id and p.year = :year
                 where (o.kind = 'school' or :office and o.kind = 'centre' and p.state in ('submitted', 'answered', 'agreed', 'noted'))
                   and o.place_key >= :low
                   and o.place_key < :high
                 group by 1
                 order by array_position(array['submitted', 'answered', 'returned', 'adopted', 'open-for-comment', 'draft', 'none', 'agreed', 'noted'], coalesce(p.state, 'none'))
                """)
                .param("year", year.start())
                .param("office", actor.may(Permission.DECIDE_PLAN))
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .query(PlansPage.Count.class)
                .list();
    }

    private PlansPage.Row row(Read read, LocalDate today) {
        boolean submitted = read.state().equals("submitted");
        boolean readable = !read.state().equals("none")
                && PlanRules.table(read.centre())
                        .allows(
                                PlanCommand.READ,
                                PlanRules.parties(Scope.current(), read.organisation(), null),
                                PlanState.of(read.state()));
        LocalDate by = submitted ? read.answerBy() : null;
        return new PlansPage.Row(
                readable ? read.plan() : null,
                read.school(),
                read.district(),
                read.state(),
                read.since(),
                by,
                by == null ? 0 : pack.yearOf(today).workingDaysLeft(today, by),
                read.done(),
                read.all());
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}

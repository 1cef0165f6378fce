package org.birge.development.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Plans of the schools in reach, as authority and centre see them: stage and totals, no names. */
@Repository
class PlanList {

    private static final int SIZE = 50;

    private record Read(
            long key,
            @Nullable String plan,
            String school,
            @Nullable String district,
            String state,
            @Nullable Instant since,
            int done,
            int all) {}

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

    /** @param after place key of the last row of the page before; 0 for the first page */
    @Transactional(readOnly = true)
    PlansPage page(Actor actor, SchoolYear year, @Nullable String state, String search, long after) {
        if (actor.atSchool()) {
            throw new NotFound();
        }
        List<Read> read = rows(actor, year, state, search, after);
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
                more ? Long.toString(shown.getLast().key()) : null);
    }

    private List<Read> rows(Actor actor, SchoolYear year, @Nullable String state, String search, long after) {
        return sql.sql("""
                with page as (
                  select o.id as organisation_id, o.place_key, o.short_name as name, o.district, p.id, p.public_id, coalesce(p.state, 'none') as state,
                         coalesce(p.agreed_at, p.noted_at, p.submitted_at, p.returned_at) as since
                    from registry_api.place o
                    left join development_api.plan p on p.organisation_id = o.id and p.year = :year
                   where o.kind = 'school'
                     and o.place_key >= :low
                     and o.place_key < :high
                     and o.place_key > :after
                     and (:state::text is null or coalesce(p.state, 'none') = :state)
                     and (:search = '' or o.name ilike '%' || :search || '%'
                          or o.short_name ilike '%' || :search || '%')
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
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("after", after)
                .param("state", state)
                .param("search", search)
                .param("size", SIZE + 1)
                .query((row, n) -> new Read(
                        row.getLong("place_key"),
                        row.getString("public_id"),
                        row.getString("name"),
                        row.getString("district"),
                        row.getString("state"),
                        moment(row.getObject("since", OffsetDateTime.class)),
                        row.getInt("done"),
                        row.getInt("all_measures")))
                .list();
    }

    private List<PlansPage.Count> counts(Actor actor, SchoolYear year) {
        return sql.sql("""
                select coalesce(p.state, 'none') as state, count(*)::int as schools
                  from registry_api.place o
                  left join development_api.plan p on p.organisation_id = o.id and p.year = :year
                 where o.kind = 'school'
                   and o.place_key >= :low
                   and o.place_key < :high
                 group by 1
                 order by array_position(array['submitted', 'returned', 'draft', 'none', 'agreed', 'noted'], coalesce(p.state, 'none'))
                """)
                .param("year", year.start())
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .query(PlansPage.Count.class)
                .list();
    }

    private PlansPage.Row row(Read read, LocalDate today) {
        boolean submitted = read.state().equals("submitted");
        boolean readable =
                submitted || read.state().equals("agreed") || read.state().equals("noted");
        int waiting =
                submitted && read.since() != null ? pack.yearOf(today).workingDaysBetween(day(read.since()), today) : 0;
        return new PlansPage.Row(
                readable ? read.plan() : null,
                read.school(),
                read.district(),
                read.state(),
                read.since(),
                waiting,
                waiting > pack.settings().authorityAnswersWithin(),
                read.done(),
                read.all());
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(pack.timeZone()).toLocalDate();
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}

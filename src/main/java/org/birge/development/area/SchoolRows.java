package org.birge.development.area;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Schools within the range of a grant, with the summary row of their year. */
@Repository
class SchoolRows {

    /**
     * Where a list goes on: after the school with these sort keys.
     *
     * @param rank minus the greatest need's index when sorted by need, else 0
     */
    record Keyset(int rank, String district, String name, long id) {

        static final Keyset START = new Keyset(Integer.MIN_VALUE, "", "", 0);
    }

    /** What is looked for; empty texts leave the list as it is. */
    record Wish(SchoolYear year, String name, String district, String stage, String sort) {}

    record Row(
            long id,
            String publicId,
            String name,
            String district,
            String stage,
            int asked,
            int answered,
            @Nullable LocalDate closes,
            @Nullable String topArea,
            @Nullable Integer topIndex,
            int tasks,
            int done,
            int rank) {}

    /** Sums over all schools of the range, and the districts they lie in. */
    record Totals(int schools, int begun, int closed, int asked, int answered, List<String> districts) {}

    /** One page of a list, beside the sums over all of its range. */
    record Found(Totals totals, List<Row> rows) {}

    private final JdbcClient sql;

    SchoolRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The sums and the page come from one reading of the schools; the last confirmed control point is read for the schools of the page only. To be asked in a
     * transaction {@link org.birge.database.ScopedTransactions#PLANNED_ANEW}: a plan kept would join as if schools were few.
     */
    Found after(Keyset keyset, Wish wish, Actor.Grant grant, int size) {
        List<Map.Entry<Totals, Optional<Row>>> read = sql.sql("""
                with school as materialized (
                  select p.id, p.public_id, p.short_name as name, coalesce(p.district, '') as district,
                         coalesce(y.asked, 0) as asked, coalesce(y.answered, 0) as answered, y.closes, y.top_area, y.top_index,
                         y.campaign_id is not null as begun, y.closed_on is not null as closed,
                         development.stage_of(pl.state, y.campaign_id is not null, y.closed_on is not null) as stage
                    from registry_api.place p
                    left join development.school_year y on y.organisation_id = p.id and y.year = :year
                    left join development_api.plan pl on pl.organisation_id = p.id and pl.year = :year
                   where p.kind = 'school'
                     and p.place_key >= :low
                     and p.place_key < :high),
                totals as (
                  select count(*) as schools,
                         count(*) filter (where begun) as begun,
                         count(*) filter (where closed) as closed,
                         coalesce(sum(asked), 0) as asked,
                         coalesce(sum(answered), 0) as answered,
                         coalesce((select array_agg(d.district order by d.district)
                                     from (select distinct district from school where district <> '') d), '{}') as districts
                    from school),
                page as (
                  select *, case when :sort = 'need' then -coalesce(top_index, -1) else 0 end as rank,
                         case when :sort = 'district' then district else '' end as district_key
                    from school
                   where (:name = '' or position(lower(:name) in lower(name)) > 0)
                     and (:district = '' or district = :district)
                     and (:stage = '' or stage = :stage)
                     and (case when :sort = 'need' then -coalesce(top_index, -1) else 0 end,
                          case when :sort = 'district' then district else '' end, name, id)
                         > (:after_rank, :after_district, :after_name, :after_id)
                   order by rank, district_key, name, id
                   limit :size)
                select page.*, coalesce(t.tasks, 0) as tasks, coalesce(t.done, 0) as done,
                       s.schools, s.begun as all_begun, s.closed as all_closed, s.asked as all_asked, s.answered as all_answered,
                       case when row_number() over (order by page.rank, page.district_key, page.name, page.id) = 1 then s.districts end as districts
                  from totals s
                  left join page on true
                  left join lateral (select c.measures as tasks, c.done
                                       from development.control_point c
                                      where c.organisation_id = page.id
                                        and c.year = :year
                                        and c.confirmed_at is not null
                                      order by c.day desc
                                      limit 1) t on true
                 order by page.rank, page.district_key, page.name, page.id
                """)
                .param("year", wish.year().start())
                .param("low", grant.low())
                .param("high", grant.high())
                .param("sort", wish.sort())
                .param("name", wish.name())
                .param("district", wish.district())
                .param("stage", wish.stage())
                .param("after_rank", keyset.rank())
                .param("after_district", keyset.district())
                .param("after_name", keyset.name())
                .param("after_id", keyset.id())
                .param("size", size)
                .query((row, n) -> Map.entry(
                        totals(row),
                        row.getString("public_id") == null ? Optional.<Row>empty() : Optional.of(row(row))))
                .list();
        return new Found(
                read.getFirst().getKey(),
                read.stream().flatMap(one -> one.getValue().stream()).toList());
    }

    private static Totals totals(ResultSet row) throws SQLException {
        Array districts = row.getArray("districts");
        return new Totals(
                row.getInt("schools"),
                row.getInt("all_begun"),
                row.getInt("all_closed"),
                row.getInt("all_asked"),
                row.getInt("all_answered"),
                districts == null ? List.of() : List.of((String[]) districts.getArray()));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("public_id"),
                row.getString("name"),
                row.getString("district"),
                row.getString("stage"),
                row.getInt("asked"),
                row.getInt("answered"),
                row.getObject("closes", LocalDate.class),
                row.getString("top_area"),
                row.getObject("top_index", Integer.class),
                row.getInt("tasks"),
                row.getInt("done"),
                row.getInt("rank"));
    }
}

package org.birge.development.area;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
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

    private final JdbcClient sql;

    SchoolRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The page first, then the tasks of its schools only. */
    List<Row> after(Keyset keyset, Wish wish, Actor.Grant grant, int size) {
        return sql.sql("""
                with school as (
                  select p.id, p.public_id, p.short_name as name, coalesce(p.district, '') as district, p.place_key,
                         coalesce(y.asked, 0) as asked, coalesce(y.answered, 0) as answered, y.closes, y.top_area, y.top_index,
                         development.stage_of(pl.state, y.campaign_id is not null, y.closed_on is not null) as stage
                    from registry_api.place p
                    left join development.school_year y on y.organisation_id = p.id and y.year = :year
                    left join development_api.plan pl on pl.organisation_id = p.id and pl.year = :year
                   where p.kind = 'school'
                     and p.place_key >= :low
                     and p.place_key < :high),
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
                select page.*, t.tasks, t.done
                  from page
                  left join lateral (select count(*) as tasks, count(*) filter (where done_at is not null) as done
                                       from tasks_api.task t
                                      where t.organisation_id = page.id
                                        and t.kind = 'measure'
                                        and t.cancelled_at is null) t on true
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
                .query(SchoolRows::row)
                .list();
    }

    Totals totals(SchoolYear year, Actor.Grant grant) {
        return sql.sql("""
                select count(*) as schools,
                       count(y.campaign_id) as begun,
                       count(y.closed_on) as closed,
                       coalesce(sum(y.asked), 0) as asked,
                       coalesce(sum(y.answered), 0) as answered,
                       coalesce(array_agg(distinct p.district order by p.district) filter (where p.district is not null), '{}') as districts
                  from registry_api.place p
                  left join development.school_year y on y.organisation_id = p.id and y.year = :year
                 where p.kind = 'school'
                   and p.place_key >= :low
                   and p.place_key < :high
                """)
                .param("year", year.start())
                .param("low", grant.low())
                .param("high", grant.high())
                .query((row, n) -> new Totals(
                        row.getInt("schools"),
                        row.getInt("begun"),
                        row.getInt("closed"),
                        row.getInt("asked"),
                        row.getInt("answered"),
                        List.of((String[]) row.getArray("districts").getArray())))
                .single();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
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

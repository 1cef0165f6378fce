package org.birge.development.area;

import java.time.LocalDate;
import java.util.List;
import org.birge.access.Actor;
import org.birge.database.Planning;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A control point over the schools in reach: totals as each head confirmed them, no names, no days of measures (cycle, 4). */
@Repository
class AreaControlRows {

    /** Where the list goes on: after this district, name and id. */
    record Keyset(String district, String name, long id) {

        static final Keyset START = new Keyset("", "", 0);
    }

    /** What is looked for; empty texts leave the list as it is. @param state confirmed, waiting or no-plan */
    record Wish(SchoolYear year, String point, String name, String district, String state) {}

    /** @param confirmed the day the head counted on; null while it is awaited */
    record Row(
            long id,
            String publicId,
            String name,
            String district,
            String state,
            @Nullable LocalDate confirmed,
            int measures,
            int done,
            int overdue) {}

    /** A district's sums over the schools that have confirmed. */
    record District(String district, int schools, int confirmed, int measures, int done, int overdue) {}

    private final JdbcClient sql;

    AreaControlRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Row> after(Keyset keyset, Wish wish, Actor.Grant grant, int size) {
        return Planning.anew(sql, () -> page(keyset, wish, grant, size));
    }

    private List<Row> page(Keyset keyset, Wish wish, Actor.Grant grant, int size) {
        return sql.sql("""
                with school as (
                  select p.id, p.public_id, p.short_name as name, coalesce(p.district, '') as district,
                         case when c.id is not null then 'confirmed'
                              when pl.state in ('agreed', 'noted') then 'waiting'
                              else 'no-plan' end as state,
                         c.counted_on as confirmed, coalesce(c.measures, 0) as measures, coalesce(c.done, 0) as done,
                         coalesce(c.overdue, 0) as overdue
                    from registry_api.place p
                    left join development_api.plan pl on pl.organisation_id = p.id and pl.year = :year
                    left join development.control_point c
                           on c.organisation_id = p.id and c.year = :year and c.code = :point and c.confirmed_at is not null
                   where p.kind = 'school'
                     and p.place_key >= :low
                     and p.place_key < :high)
                select id, public_id, name, district, state, confirmed, measures, done, overdue
                  from school
                 where (:name = '' or position(lower(:name) in lower(name)) > 0)
                   and (:district = '' or district = :district)
                   and (:state = '' or state = :state)
                   and (district, name, id) > (:after_district, :after_name, :after_id)
                 order by district, name, id
                 limit :size
                """)
                .param("year", wish.year().start())
                .param("point", wish.point())
                .param("low", grant.low())
                .param("high", grant.high())
                .param("name", wish.name())
                .param("district", wish.district())
                .param("state", wish.state())
                .param("after_district", keyset.district())
                .param("after_name", keyset.name())
                .param("after_id", keyset.id())
                .param("size", size)
                .query(Row.class)
                .list();
    }

    List<District> districts(SchoolYear year, String point, Actor.Grant grant) {
        return Planning.anew(sql, () -> sums(year, point, grant));
    }

    private List<District> sums(SchoolYear year, String point, Actor.Grant grant) {
        return sql.sql("""
                select coalesce(p.district, '') as district, count(*)::int as schools, count(c.id)::int as confirmed,
                       coalesce(sum(c.measures), 0)::int as measures, coalesce(sum(c.done), 0)::int as done, coalesce(sum(c.overdue), 0)::int as overdue
                  from registry_api.place p
                  left join development.control_point c
                         on c.organisation_id = p.id and c.year = :year and c.code = :point and c.confirmed_at is not null
                 where p.kind = 'school'
                   and p.place_key >= :low
                   and p.place_key < :high
                 group by coalesce(p.district, '')
                 order by coalesce(p.district, '')
                """)
                .param("year", year.start())
                .param("point", point)
                .param("low", grant.low())
                .param("high", grant.high())
                .query(District.class)
                .list();
    }
}

package org.birge.development.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.birge.access.Actor;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the reports of schools are: chapters written, measures done, councils held. The words themselves stay at the school. */
@Repository
class SchoolReports {

    /** Where the list goes on: after this district, name and id. */
    record Keyset(String district, String name, long id) {

        static final Keyset START = new Keyset("", "", 0);
    }

    private final JdbcClient sql;
    private final CountryPack pack;

    SchoolReports(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.pack = pack;
    }

    /** The page of schools first, then what is counted of those alone. */
    List<SchoolReportsPage.Row> after(Keyset keyset, String stage, SchoolYear year, Actor.Grant grant, int size) {
        return sql.sql("""
                with written as (
                  select c.organisation_id, count(*) filter (where c.narrative <> '') as chapters, max(c.written_at) as written_at
                    from development.report_chapter c
                   where c.year = :year
                     and c.place_key >= :low
                     and c.place_key < :high
                   group by c.organisation_id),
                page as (
                  select p.id, p.public_id, p.short_name as name, coalesce(p.district, '') as district, p.place_key,
                         coalesce(w.chapters, 0) as chapters, w.written_at
                    from registry_api.place p
                    left join written w on w.organisation_id = p.id
                   where p.kind = 'school'
                     and p.place_key >= :low
                     and p.place_key < :high
                     and (coalesce(p.district, ''), p.short_name, p.id) > (:after_district, :after_name, :after_id)
                     and (:stage = '' or :stage = case when coalesce(w.chapters, 0) = 0 then 'not-begun'
                                                       when w.chapters < :sections then 'begun'
                                                       else 'written' end)
                   order by coalesce(p.district, ''), p.short_name, p.id
                   limit :size)
                select page.*, coalesce(s.state, 'writing') as standing, coalesce(m.measures, 0) as measures, coalesce(m.done, 0) as done, h.held
                  from page
                  left join development_api.year_report s on s.organisation_id = page.id and s.year = :year
                  left join lateral (
                    select c.measures, c.done
                      from development.control_point c
                     where c.organisation_id = page.id
                       and c.year = :year
                       and c.confirmed_at is not null
                     order by c.day desc
                     limit 1) m on true
                  cross join lateral (
                    select count(*) as held
                      from councils_api.session s
                     where s.organisation_id = page.id
                       and s.place_key = page.place_key
                       and s.year = :year
                       and s.closed_at is not null) h
                 order by page.district, page.name, page.id
                """)
                .param("year", year.start())
                .param("low", grant.low())
                .param("high", grant.high())
                .param("after_district", keyset.district())
                .param("after_name", keyset.name())
                .param("after_id", keyset.id())
                .param("stage", stage)
                .param("sections", pack.sections().size())
                .param("size", size)
                .query(SchoolReports::row)
                .list();
    }

    SchoolReportsPage.Totals totals(SchoolYear year, Actor.Grant grant) {
        return sql.sql("""
                with written as (
                  select c.organisation_id, count(*) as chapters
                    from development.report_chapter c
                   where c.year = :year
                     and c.narrative <> ''
                     and c.place_key >= :low
                     and c.place_key < :high
                   group by c.organisation_id)
                select count(*) as schools,
                       count(w.chapters) filter (where w.chapters < :sections) as begun,
                       count(w.chapters) filter (where w.chapters >= :sections) as written,
                       count(s.id) filter (where s.state in ('heard', 'closed')) as heard
                  from registry_api.place p
                  left join development_api.year_report s on s.organisation_id = p.id and s.year = :year
                  left join written w on w.organisation_id = p.id
                 where p.kind = 'school'
                   and p.place_key >= :low
                   and p.place_key < :high
                """)
                .param("year", year.start())
                .param("low", grant.low())
                .param("high", grant.high())
                .param("sections", pack.sections().size())
                .query(SchoolReportsPage.Totals.class)
                .single();
    }

    private static SchoolReportsPage.Row row(ResultSet row, int n) throws SQLException {
        OffsetDateTime written = row.getObject("written_at", OffsetDateTime.class);
        return new SchoolReportsPage.Row(
                row.getLong("id"),
                row.getString("public_id"),
                row.getString("name"),
                row.getString("district"),
                row.getInt("chapters"),
                written == null ? null : written.toInstant(),
                row.getString("standing"),
                row.getInt("measures"),
                row.getInt("done"),
                row.getInt("held"));
    }
}

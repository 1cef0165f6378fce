package org.birge.instruments;

import java.util.List;
import org.birge.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Needs above the school: sums over those schools whose own total may be shown. Schools with fewer than five answers are in no sum, so that no
 * difference between a sum and the schools in it tells of them.
 */
@Component
public class AreaResults {

    /**
     * An area in a district or school.
     *
     * @param index mean over people, 0 to 100; answered people in schools places
     */
    public record Cell(String place, String area, int index, int answered, int schools) {}

    private final JdbcClient sql;

    AreaResults(JdbcClient sql) {
        this.sql = sql;
    }

    /** By district, for schools with place keys from low up to high. */
    @Transactional(readOnly = true)
    public List<Cell> byDistrict(long low, long high, SchoolYear year, Instrument instrument) {
        return sql.sql("""
                select coalesce(p.district, '') as place, f.area, round(sum(f.total) / sum(f.answered))::int as need_index,
                       sum(f.answered)::int as answered, count(*)::int as schools
                  from instruments.campaign c
                  join instruments.figure f on f.campaign_id = c.id and f.instrument = :instrument and f.group_code = 'all'
                  join registry_api.place p on p.id = c.organisation_id
                 where c.school_year = :year
                   and not c.newcomers
                   and c.place_key >= :low
                   and c.place_key < :high
                 group by p.district, f.area
                 order by place
                """)
                .param("instrument", instrument.code())
                .param("year", year.start())
                .param("low", low)
                .param("high", high)
                .query((row, n) -> new Cell(
                        row.getString("place"),
                        row.getString("area"),
                        row.getInt("need_index"),
                        row.getInt("answered"),
                        row.getInt("schools")))
                .list();
    }

    /** By school of one district. */
    @Transactional(readOnly = true)
    public List<Cell> bySchool(long low, long high, String district, SchoolYear year, Instrument instrument) {
        return sql.sql("""
                select p.short_name as place, f.area, f.need_index, f.answered
                  from instruments.campaign c
                  join instruments.figure f on f.campaign_id = c.id and f.instrument = :instrument and f.group_code = 'all'
                  join registry_api.place p on p.id = c.organisation_id
                 where c.school_year = :year
                   and not c.newcomers
                   and c.place_key >= :low
                   and c.place_key < :high
                   and coalesce(p.district, '') = :district
                 order by p.short_name, f.ordinal
                """)
                .param("instrument", instrument.code())
                .param("year", year.start())
                .param("low", low)
                .param("high", high)
                .param("district", district)
                .query((row, n) -> new Cell(
                        row.getString("place"),
                        row.getString("area"),
                        row.getInt("need_index"),
                        row.getInt("answered"),
                        1))
                .list();
    }
}

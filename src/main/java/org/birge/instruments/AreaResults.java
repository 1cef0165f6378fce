package org.birge.instruments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Needs above the school: sums over those schools whose own total may be shown, and over their newcomers where these may be shown by themselves.
 * Schools with fewer than five answers are in no sum, so that no difference between a sum and the schools in it tells of them.
 */
@Component
public class AreaResults {

    /**
     * An area in a district or school.
     *
     * @param index mean over people, 0 to 100
     * @param answered people in so many schools
     * @param newcomers those of them who were asked shortly, after the campaign of their school
     */
    public record Cell(String place, String area, int index, int answered, int newcomers, int schools) {}

    private record Place(String district, String area) {}

    private record Sum(Place place, BigDecimal total, int answered, int newcomers, int schools) {

        Sum and(Sum other) {
            return new Sum(
                    place,
                    total.add(other.total),
                    answered + other.answered,
                    newcomers + other.newcomers,
                    schools + other.schools);
        }

        Cell cell() {
            int index = total.divide(BigDecimal.valueOf(answered), 0, RoundingMode.HALF_UP)
                    .intValueExact();
            return new Cell(place.district(), place.area(), index, answered, newcomers, schools);
        }
    }

    private final JdbcClient sql;

    AreaResults(JdbcClient sql) {
        this.sql = sql;
    }

    /** Sums up a year anew, for schools that moved and districts that were renamed since their figures were published; a job's work. */
    @Transactional
    public void sumUp(SchoolYear year) {
        sql.sql("select instruments.sum_areas(:year)")
                .param("year", year.start())
                .query(Integer.class)
                .single();
    }

    /** By district, for schools with place keys from low up to high; as many rows as there are districts, not schools. */
    @Transactional(readOnly = true)
    public List<Cell> byDistrict(long low, long high, SchoolYear year, Instrument instrument) {
        return added(sums(low, high, year, instrument).list(sql));
    }

    /** The same, gathered with other questions of the transaction under way. */
    public Supplier<List<Cell>> byDistrict(
            Gathering asked, long low, long high, SchoolYear year, Instrument instrument) {
        Supplier<List<Sum>> sums = asked.list(sums(low, high, year, instrument));
        return () -> added(sums.get());
    }

    /** A district's schools stand in one block of places as a rule, so there is next to nothing to add up, and the database need not group. */
    private static Query<Sum> sums(long low, long high, SchoolYear year, Instrument instrument) {
        return Query.of(
                        """
                select district, area, total, answered, newcomers, schools
                  from instruments.area_sum
                 where school_year = :year
                   and instrument = :instrument
                   and block_low >= :low
                   and block_low < :high
                 order by district
                """,
                        (row, n) -> new Sum(
                                new Place(row.getString("district"), row.getString("area")),
                                row.getBigDecimal("total"),
                                row.getInt("answered"),
                                row.getInt("newcomers"),
                                row.getInt("schools")))
                .with("instrument", instrument.code())
                .with("year", year.start())
                .with("low", low)
                .with("high", high);
    }

    private static List<Cell> added(List<Sum> sums) {
        Map<Place, Sum> added = new LinkedHashMap<>();
        sums.forEach(sum -> added.merge(sum.place(), sum, Sum::and));
        return added.values().stream().map(Sum::cell).toList();
    }

    /** By school of one district. */
    @Transactional(readOnly = true)
    public List<Cell> bySchool(long low, long high, String district, SchoolYear year, Instrument instrument) {
        return sql.sql("""
                with school as materialized (
                  select id, short_name
                    from registry_api.place
                   where kind = 'school'
                     and place_key >= :low
                     and place_key < :high
                     and coalesce(district, '') = :district),
                came as (
                  select n.organisation_id, f.area, sum(f.answered)::int as answered, sum(f.total) as total
                    from school s
                    join instruments.campaign n on n.organisation_id = s.id and n.school_year = :year and n.newcomers
                    join instruments.figure f on f.campaign_id = n.id and f.instrument = :instrument and f.group_code = 'all'
                   group by n.organisation_id, f.area)
                select s.short_name as place, f.area, f.answered + coalesce(k.answered, 0) as answered, coalesce(k.answered, 0) as newcomers,
                       round((f.total + coalesce(k.total, 0)) / (f.answered + coalesce(k.answered, 0)))::int as need_index
                  from school s
                  join instruments.campaign c on c.organisation_id = s.id and c.school_year = :year and not c.newcomers
                  join instruments.figure f on f.campaign_id = c.id and f.instrument = :instrument and f.group_code = 'all'
                  left join came k on k.organisation_id = s.id and k.area = f.area
                 order by s.short_name, f.ordinal
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
                        row.getInt("newcomers"),
                        1))
                .list();
    }
}

package org.birge.instruments;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.birge.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the members of a method union need (J1d.10), for whoever leads it. A union of one school has its group's figures there; one over several
 * small schools is counted together, once a year, when at least five answered and no school's own figures tell of fewer.
 */
@Component
public class UnionPools {

    /** @param schools whose members were counted together, 1 for a union of one school */
    public record Needs(int schools, int asked, int answered, List<Need> areas) {}

    /** @param index mean over people, 0 to 100 */
    public record Need(String area, int index) {}

    private record Sums(long id, int schools, int asked, int answered) {}

    private final JdbcClient sql;
    private final Clock clock;

    UnionPools(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Counts the unions whose schools have all closed; a job's work. @return unions counted */
    @Transactional
    public int count() {
        return sql.sql("select instruments.pool_unions(:now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Empty where too few answered, or nothing was counted yet; the greatest need first. */
    @Transactional(readOnly = true)
    public Optional<Needs> of(long union, SchoolYear year) {
        Optional<Needs> pooled = pool(union, year);
        return pooled.isPresent() ? pooled : oneSchool(union, year);
    }

    private Optional<Needs> pool(long union, SchoolYear year) {
        return sql.sql("""
                select id, schools, asked, answered
                  from instruments.union_pool
                 where union_id = :union
                   and school_year = :year
                """)
                .param("union", union)
                .param("year", year.start())
                .query(Sums.class)
                .optional()
                .map(sums -> new Needs(
                        sums.schools(),
                        sums.asked(),
                        sums.answered(),
                        sql.sql("""
                        select area, round(total / answered)::int as index
                          from instruments.union_pool_figure
                         where pool_id = :pool
                         order by index desc, area
                        """).param("pool", sums.id()).query(Need.class).list()));
    }

    private Optional<Needs> oneSchool(long union, SchoolYear year) {
        return sql.sql("""
                select c.id, 1 as schools, g.asked, g.answered
                  from instruments.campaign_group g
                  join instruments.campaign c on c.id = g.campaign_id
                 where g.code = :code
                   and g.instrument = 'teachers'
                   and g.shown
                   and c.school_year = :year
                   and not c.newcomers
                   and c.published_at is not null
                 limit 1
                """)
                .param("code", "union:" + union)
                .param("year", year.start())
                .query(Sums.class)
                .optional()
                .map(sums -> new Needs(
                        1,
                        sums.asked(),
                        sums.answered(),
                        sql.sql("""
                        select area, need_index::int as index
                          from instruments.figure
                         where campaign_id = :campaign
                           and instrument = 'teachers'
                           and group_code = :code
                         order by index desc, area
                        """)
                                .param("campaign", sums.id())
                                .param("code", "union:" + union)
                                .query(Need.class)
                                .list()));
    }
}

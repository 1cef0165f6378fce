package org.birge.instruments;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.birge.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was counted of effects. Inside a school its own, above it sums over three schools and more. */
@Repository
public class EffectResults {

    /**
     * How the need of an area changed.
     *
     * @param code {@link CountEffects.Reach#AREA}, or the caller's name of what reached them
     * @param reached and others people who answered both times, ten or more each
     * @param reachedChange in points of the index, below 0 when the need is lower
     */
    public record Effect(String area, String code, int reached, int others, int reachedChange, int othersChange) {}

    /** The same over schools. */
    public record Total(String area, int schools, int reached, int others, int reachedChange, int othersChange) {}

    private final JdbcClient sql;

    EffectResults(JdbcClient sql) {
        this.sql = sql;
    }

    /** When the effects of a year were counted; empty before. */
    @Transactional(readOnly = true)
    public Optional<Instant> countedAt(long organisation, SchoolYear year) {
        return sql.sql(
                        "select counted_at from instruments.effect_count where organisation_id = :organisation and school_year = :year")
                .param("organisation", organisation)
                .param("year", year.start())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Transactional(readOnly = true)
    public List<Effect> ofSchool(long organisation, SchoolYear year) {
        return sql.sql("""
                select e.area, e.code, e.reached, e.others, e.reached_change, e.others_change
                  from instruments.effect_count c
                  join instruments.effect e on e.count_id = c.id
                 where c.organisation_id = :organisation
                   and c.school_year = :year
                 order by e.area, e.code
                """)
                .param("organisation", organisation)
                .param("year", year.start())
                .query(Effect.class)
                .list();
    }

    /** Over all schools within reach. */
    @Transactional(readOnly = true)
    public List<Total> totals(SchoolYear year) {
        return sql.sql("select * from instruments.effect_totals(:year) order by area")
                .param("year", year.start())
                .query(Total.class)
                .list();
    }
}

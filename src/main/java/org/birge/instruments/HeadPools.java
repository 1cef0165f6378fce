package org.birge.instruments;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Gatherings;
import org.birge.database.Query;
import org.birge.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The needs of heads and deputies of all schools of a region together (J0.6); those of one school are too few to be shown. They are counted in
 * steps of at least five people, for the highest authority below the ministry: a part of its area has no figure.
 */
@Component
public class HeadPools {

    /**
     * What has been counted so far; all zero and no areas before that.
     *
     * @param schools that were counted, asked and answered people in them
     */
    public record Pool(int schools, int asked, int answered, List<Need> needs) {}

    /** @param index mean over people, 0 to 100 */
    public record Need(String area, int index) {}

    private record Sums(int schools, int asked, int answered) {}

    private final JdbcClient sql;
    private final Gatherings gatherings;
    private final Clock clock;

    HeadPools(JdbcClient sql, Gatherings gatherings, Clock clock) {
        this.sql = sql;
        this.gatherings = gatherings;
        this.clock = clock;
    }

    /** Counts the closed campaigns that wait, wherever there are enough people; a job's work. @return pools added */
    @Transactional
    public int count() {
        return sql.sql("select instruments.pool_heads(:now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Pools of regions with place keys from low up to high, the greatest need first. */
    @Transactional(readOnly = true)
    public Pool of(long low, long high, SchoolYear year) {
        return of(gatherings.begin(), low, high, year).get();
    }

    /** The same, gathered with other questions of the transaction under way. */
    public Supplier<Pool> of(Gathering asked, long low, long high, SchoolYear year) {
        Supplier<Optional<Sums>> sums = asked.first(Query.of("""
                select coalesce(sum(schools), 0)::int as schools, coalesce(sum(asked), 0)::int as asked,
                       coalesce(sum(answered), 0)::int as answered
                  from instruments.head_pool
                 where school_year = :year
                   and place_key >= :low
                   and place_key < :high
                """, Sums.class)
                .with("year", year.start())
                .with("low", low)
                .with("high", high));
        Supplier<List<Need>> needs = asked.list(Query.of("""
                select f.area, round(sum(f.total) / sum(f.answered))::int as index
                  from instruments.head_pool p
                  join instruments.head_pool_figure f on f.pool_id = p.id
                 where p.school_year = :year
                   and p.place_key >= :low
                   and p.place_key < :high
                 group by f.area
                 order by index desc, f.area
                """, Need.class)
                .with("year", year.start())
                .with("low", low)
                .with("high", high));
        return () -> {
            Sums all = sums.get().orElseThrow();
            return new Pool(all.schools(), all.asked(), all.answered(), needs.get());
        };
    }
}

package org.birge.support.matching;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.birge.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much each wish counts, as centres decided. */
@Repository
class WishWeights {

    private final JdbcClient sql;
    private final Clock clock;

    WishWeights(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The place's own, else those of the nearest centre whose area holds it; the usual ones where none decided. */
    Weights here() {
        Map<PairWish, Integer> of = new EnumMap<>(PairWish.class);
        sql.sql("""
                select distinct on (wish) wish, weight
                  from support.matching_weight
                 where low <= :low and high >= :high
                    or organisation_id = :organisation
                 order by wish, organisation_id = :organisation desc, high - low
                """)
                .param("organisation", MatchingRules.place())
                .param("low", Scope.current().low())
                .param("high", Scope.current().high())
                .query(row -> {
                    of.put(PairWish.valueOf(row.getString("wish")), row.getInt("weight"));
                });
        return new Weights(of);
    }

    void set(Weights weights) {
        weights.of().forEach((wish, weight) -> sql.sql("""
                insert into support.matching_weight (organisation_id, place_key, low, high, wish, weight, set_at)
                select o.id, o.place_key, :low, :high, :wish, :weight, :now
                  from registry_api.place o
                 where o.id = :organisation
                    on conflict (organisation_id, wish) do update
                   set low = excluded.low, high = excluded.high, weight = excluded.weight, set_at = excluded.set_at
                """)
                .param("organisation", MatchingRules.place())
                .param("low", Scope.current().low())
                .param("high", Scope.current().high())
                .param("wish", wish.name())
                .param("weight", weight)
                .param("now", MatchingRuns.at(clock.instant()))
                .update());
    }
}

package org.birge.support.matching;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.birge.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much each wish of a kind of proposal counts, as centres decided. */
@Repository
public class KeptWeights {

    private final JdbcClient sql;
    private final Clock clock;

    KeptWeights(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The place's own, else those of the nearest centre whose area holds it; the usual ones where none decided. */
    public <W extends Enum<W> & Wish> Weights<W> here(RunKind kind, Class<W> wishes) {
        Map<String, Integer> of = new HashMap<>();
        sql.sql("""
                select distinct on (wish) wish, weight
                  from support.matching_weight
                 where kind = :kind
                   and (low <= :low and high >= :high
                        or organisation_id = :organisation)
                 order by wish, organisation_id = :organisation desc, high - low
                """)
                .param("kind", kind.code())
                .param("organisation", MatchingRules.place())
                .param("low", Scope.current().low())
                .param("high", Scope.current().high())
                .query(row -> {
                    of.put(row.getString("wish"), row.getInt("weight"));
                });
        return Weights.named(wishes, of);
    }

    public void set(RunKind kind, Weights<?> weights) {
        weights.named().forEach((wish, weight) -> sql.sql("""
                insert into support.matching_weight (organisation_id, place_key, low, high, kind, wish, weight, set_at)
                select o.id, o.place_key, :low, :high, :kind, :wish, :weight, :now
                  from registry_api.place o
                 where o.id = :organisation
                    on conflict (organisation_id, kind, wish) do update
                   set low = excluded.low, high = excluded.high, weight = excluded.weight, set_at = excluded.set_at
                """)
                .param("organisation", MatchingRules.place())
                .param("low", Scope.current().low())
                .param("high", Scope.current().high())
                .param("kind", kind.code())
                .param("wish", wish)
                .param("weight", weight)
                .param("now", MatchingRuns.at(clock.instant()))
                .update());
    }
}

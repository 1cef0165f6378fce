package org.birge.registry.search;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds people and organisations within the present scope by their names, forgiving missing diacritics, the other alphabet,
 * mixed scripts, the order of words, words only begun, and one wrong, missing, added or swapped letter in words of five
 * letters and more.
 */
@Repository
public class Search {

    /**
     * Something found.
     *
     * @param distance how far the name is from what was asked: 0 the same, more for each other spelling, beginning or wrong letter
     */
    public record Hit(long id, int distance) {}

    private final JdbcClient sql;

    Search(JdbcClient sql) {
        this.sql = sql;
    }

    /** Ids of people, the nearest names first. Call it inside a transaction. */
    public List<Hit> people(String query, int wanted) {
        return people(query, wanted, 0, Long.MAX_VALUE);
    }

    /** The same among places from low to before high. */
    public List<Hit> people(String query, int wanted, long low, long high) {
        return named("p", query, wanted, low, high);
    }

    /** Ids of organisations by name or code, the nearest first. Call it inside a transaction. */
    public List<Hit> organisations(String query, int wanted) {
        return named("o", query, wanted, 0, Long.MAX_VALUE);
    }

    private List<Hit> named(String kind, String query, int wanted, long low, long high) {
        return sql.sql("""
                select bearer_id, distance
                  from registry.find_named(:kind::"char", :query, :wanted, :low, :high)
                """)
                .param("kind", kind)
                .param("query", query)
                .param("wanted", wanted)
                .param("low", low)
                .param("high", high)
                .query((row, n) -> new Hit(row.getLong("bearer_id"), row.getInt("distance")))
                .list();
    }
}

package org.birge.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A query that can be asked by itself or together with others ({@link Gathering}).
 *
 * @param sql the whole statement, values as {@code :name}
 * @param values by name; null is a value too
 */
public record Query<T>(String sql, Map<String, @Nullable Object> values, RowMapper<T> row) {

    private static final Map<Class<?>, RowMapper<?>> RECORDS = new ConcurrentHashMap<>();

    /** A query whose rows are read by column names into a record. */
    @SuppressWarnings("unchecked")
    public static <T> Query<T> of(String sql, Class<T> row) {
        return new Query<>(sql, Map.of(), (RowMapper<T>) RECORDS.computeIfAbsent(row, SimplePropertyRowMapper::new));
    }

    public static <T> Query<T> of(String sql, RowMapper<T> row) {
        return new Query<>(sql, Map.of(), row);
    }

    /** The same question with one more value; several at once are an array, since a list would be bound as one object where questions are gathered. */
    public Query<T> with(String name, @Nullable Object value) {
        if (value instanceof Iterable) {
            throw new IllegalArgumentException("an array is needed for " + name);
        }
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.put(name, value);
        return new Query<>(sql, all, row);
    }

    /** Asked by itself. */
    public List<T> list(JdbcClient client) {
        return client.sql(sql).params(values).query(row).list();
    }

    /** Asked by itself: the one row, if there is one. */
    public Optional<T> optional(JdbcClient client) {
        return client.sql(sql).params(values).query(row).optional();
    }
}

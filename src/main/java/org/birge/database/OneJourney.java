package org.birge.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A single question of the present scope in one journey to the database and back. A transaction for it would take three: to begin with the scope, to ask, to
 * end. Here the scope and the question are one message, which PostgreSQL works off as one transaction; with its end the scope is forgotten. For what every
 * page asks: it is planned once and kept, whatever its values; it reads only, and sees nothing of a transaction that is under way.
 */
@Component
public class OneJourney {

    private static final String WITHIN_SCOPE = """
            select set_config('birge.low', :scope_low, true), set_config('birge.high', :scope_high, true), set_config('birge.person', :scope_person, true),
                   set_config('birge.account', :scope_account, true), set_config('birge.organisation', :scope_organisation, true),
                   set_config('birge.role', :scope_role, true), set_config('transaction_read_only', 'on', true),
                   set_config('plan_cache_mode', 'force_generic_plan', true);
            """;

    private final NamedParameterJdbcTemplate sql;

    OneJourney(@Qualifier("rawDataSource") DataSource pool) {
        this.sql = new NamedParameterJdbcTemplate(pool);
    }

    /** The one row of a query. */
    public <T> T ask(String query, Map<String, Object> values, RowMapper<T> row) {
        return find(query, values, row).orElseThrow(() -> new IllegalStateException("a question without a row"));
    }

    /** The first row of a query, if there is one. */
    public <T> Optional<T> find(String query, Map<String, Object> values, RowMapper<T> row) {
        return list(query, values, row).stream().findFirst();
    }

    /** All rows of a query. */
    public <T> List<T> list(String query, Map<String, Object> values, RowMapper<T> row) {
        List<T> found = sql.execute(WITHIN_SCOPE + query, withScope(values), (PreparedStatement statement) -> {
            statement.execute();
            statement.getMoreResults();
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    read.add(row.mapRow(rows, read.size()));
                }
            }
            return read;
        });
        return Objects.requireNonNull(found);
    }

    private static Map<String, @Nullable Object> withScope(Map<String, Object> values) {
        Scope scope = Scope.current();
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.put("scope_low", scope.reachesPlaces() ? Long.toString(scope.low()) : "");
        all.put("scope_high", scope.reachesPlaces() ? Long.toString(scope.high()) : "");
        all.put("scope_person", text(scope.person()));
        all.put("scope_account", text(scope.account()));
        all.put("scope_organisation", text(scope.organisation()));
        all.put("scope_role", scope.role());
        return all;
    }

    private static String text(@Nullable Long id) {
        return id == null ? "" : id.toString();
    }
}

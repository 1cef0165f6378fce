package org.birge.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.birge.guards.SqlText.Statement;
import org.birge.testing.TestDatabase;
import org.birge.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Every statement in Java is one that the migrated database understands, and stays within its module's schema. */
class SqlTest {

    @RegisterExtension
    static final TestDatabase database = TestPostgres.createDatabase();

    private static final Pattern QUALIFIED = Pattern.compile("(?<![\\w.\"])([a-z_]+)\\.[a-z_]+");

    /** Modules that look after the database itself. */
    private static final Set<String> KEEPERS = Set.of("database");

    /** Schemas of our own that have another name than their module, and who works in them. */
    private static final Map<String, String> LENT = Map.of("events", "database");

    @Test
    void theDatabaseUnderstandsEveryStatement() throws SQLException {
        assertThat(SqlText.statements()).hasSizeGreaterThan(50);
        Findings findings = new Findings();
        try (Connection connection = database.raw().getConnection()) {
            for (Statement statement : SqlText.statements()) {
                if (!KEEPERS.contains(statement.module()) && !statement.composed()) {
                    prepare(connection, statement, findings);
                }
            }
        }
        findings.mustBeNone();
    }

    @Test
    void noStatementIsPutTogetherFromPieces() {
        Findings findings = new Findings();
        for (Statement statement : SqlText.statements()) {
            if (statement.composed() && !KEEPERS.contains(statement.module())) {
                findings.add(
                        statement.place(), "write the whole statement; optional filters as (:x::text is null or …)");
            }
        }
        findings.mustBeNone();
    }

    @Test
    void aModuleNamesOnlyItsOwnSchemaAndTheViewsOthersOffer() {
        Set<String> schemas = Set.copyOf(database.superuser()
                .sql("select nspname from pg_namespace where nspname !~ '^pg_'")
                .query(String.class)
                .list());
        Findings findings = new Findings();
        for (Statement statement : SqlText.statements()) {
            Matcher name = QUALIFIED.matcher(SqlText.bare(statement.sql()));
            while (name.find()) {
                if (schemas.contains(name.group(1)) && !mayName(statement.module(), name.group(1))) {
                    findings.add(
                            statement.place(),
                            "module " + statement.module() + " reads " + name.group() + "; use a view of "
                                    + name.group(1) + "_api, or ask a public type of that module");
                }
            }
        }
        findings.mustBeNone();
    }

    private static boolean mayName(String module, String schema) {
        return schema.equals(module)
                || schema.equals("scope")
                || schema.equals("extensions")
                || schema.equals("information_schema")
                || schema.endsWith("_api")
                || module.equals(LENT.get(schema));
    }

    /** Parameters get no type here, as a null would in the application: what cannot be told needs a cast. */
    private static void prepare(Connection connection, Statement statement, Findings findings) {
        String sql = NamedParameterUtils.substituteNamedParameters(
                NamedParameterUtils.parseSqlStatement(statement.sql()), new MapSqlParameterSource());
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            prepared.getParameterMetaData();
        } catch (SQLException refused) {
            findings.add(statement.place(), refused.getMessage() + " (" + refused.getSQLState() + ")");
        }
    }
}

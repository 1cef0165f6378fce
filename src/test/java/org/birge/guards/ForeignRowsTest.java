package org.birge.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.birge.database.Scope;
import org.birge.testing.TestDatabase;
import org.birge.testing.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Row security at work: whoever stands outside a school finds none of its rows, changes none and removes none (N5). */
class ForeignRowsTest {

    @RegisterExtension
    static final TestDatabase database = TestPostgres.createDatabase();

    private static final long FOREIGN = OneRowEach.PLACE + 1000;

    private static final Map<String, Scope> OUTSIDERS = new TreeMap<>(Map.of(
            "head of another school", new Scope(FOREIGN, FOREIGN + 1, 2L, 2L, 2L, "head"),
            "teacher of another school", new Scope(FOREIGN, FOREIGN + 1, 3L, 3L, 2L, "teacher"),
            "data officer of another district", new Scope(FOREIGN, FOREIGN + 50, 4L, 4L, 3L, "data-officer"),
            "methodist of another centre", new Scope(FOREIGN, FOREIGN + 50, 5L, 5L, 3L, "methodist"),
            "nobody", Scope.none()));

    private static final Scope SCHOOL = new Scope(OneRowEach.PLACE, OneRowEach.PLACE + 1, 1L, 1L, 1L, "head");
    private static final Scope COLLEAGUE = new Scope(OneRowEach.PLACE, OneRowEach.PLACE + 1, 9L, 9L, 1L, "teacher");
    private static final Scope OFFICER = new Scope(OneRowEach.PLACE, OneRowEach.PLACE + 1, 9L, 9L, 1L, "data-officer");

    /** Tables whose rows belong to one person alone, or to officers: a colleague finds nothing there either. */
    private static final Set<String> PRIVATE = Set.of(
            "access.one_time_code",
            "access.trail",
            "calendar.feed",
            "instruments.answer",
            "notifications.notice",
            "registry.person_identifier");

    /** Read through functions only, which apply the scope themselves; the application has no right to the table. */
    private static final Set<String> BY_FUNCTION = Set.of("registry.search_name");

    private static List<String> tables = List.of();

    @BeforeAll
    static void rowsOfSchoolA() throws SQLException {
        tables = new OneRowEach(database).make();
        assertThat(tables).hasSizeGreaterThan(30);
    }

    @Test
    @DisplayName("Who stands outside the school sees no row of it, and neither changes nor removes one")
    void outsiders() {
        Findings findings = new Findings();
        OUTSIDERS.forEach((who, scope) -> {
            for (String table : tables) {
                touched(table, scope).ifPresent(what -> findings.add(table, who + " " + what));
            }
        });
        findings.mustBeNone();
    }

    @Test
    @DisplayName("What is one person's alone is closed to colleagues of the same school")
    void colleagues() {
        Findings findings = new Findings();
        for (String table : PRIVATE) {
            touched(table, COLLEAGUE).ifPresent(what -> findings.add(table, "a colleague " + what));
        }
        findings.mustBeNone();
    }

    @Test
    @DisplayName("The rows are there: the school, its people, an officer or a job sees each of them")
    void theTestIsNotBlind() {
        Findings findings = new Findings();
        for (String table : tables) {
            if (!BY_FUNCTION.contains(table)
                    && seen(table, SCHOOL) + seen(table, OFFICER) + seen(table, Scope.everything("test")) == 0) {
                findings.add(table, "nobody at all sees the row; give OneRowEach what its policy asks for");
            }
        }
        findings.mustBeNone();
    }

    @Test
    @DisplayName("Who does not invite changes nobody else's account, role or code")
    void accountsOfOthers() {
        Findings findings = new Findings();
        for (String table : List.of("access.account", "access.role_grant", "access.one_time_code")) {
            if (changed(table, COLLEAGUE) > 0) {
                findings.add(table, "a colleague changes rows of others");
            }
        }
        findings.mustBeNone();
    }

    private static Optional<String> touched(String table, Scope scope) {
        if (seen(table, scope) > 0) {
            return Optional.of("sees rows of school A");
        }
        if (changed(table, scope) > 0) {
            return Optional.of("changes rows of school A");
        }
        if (attempt("delete from " + table, scope) > 0) {
            return Optional.of("removes rows of school A");
        }
        return Optional.empty();
    }

    private static long seen(String table, Scope scope) {
        if (BY_FUNCTION.contains(table)) {
            return 0;
        }
        TestDatabase.Access access = database.access();
        return Scope.call(scope, () -> access.transactions().execute(status -> access.sql()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single()));
    }

    /** Sets the first column that the application may write at all to what it is. */
    private static int changed(String table, Scope scope) {
        Optional<String> column = database.superuser()
                .sql("""
                select quote_ident(attname)
                  from pg_attribute
                 where attrelid = :table::regclass and attnum > 0 and not attisdropped
                   and attgenerated = '' and attidentity <> 'a'
                   and has_column_privilege('birge_app', attrelid, attnum, 'update')
                 order by attnum
                 limit 1
                """)
                .param("table", table)
                .query(String.class)
                .optional();
        return column.map(name -> attempt("update %s set %s = %s".formatted(table, name, name), scope))
                .orElse(0);
    }

    /** How many rows it took hold of; none when the application may not do it at all. Everything is undone. */
    private static int attempt(String statement, Scope scope) {
        TestDatabase.Access access = database.access();
        JdbcClient sql = access.sql();
        return Scope.call(scope, () -> access.transactions().execute(status -> {
            status.setRollbackOnly();
            try {
                return sql.sql(statement).update();
            } catch (DataAccessException refused) {
                assertThat(refused).hasStackTraceContaining("permission denied");
                return 0;
            }
        }));
    }
}

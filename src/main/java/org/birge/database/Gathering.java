package org.birge.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Questions of one page that do not wait for each other's answers. They are gathered while the page is put together and go to the database as one message as
 * soon as the first answer is read; what is gathered later goes with the next. It reads within the transaction under way and is used by one thread.
 */
public final class Gathering {

    private static final Map<String, Numbered> NUMBERED = new ConcurrentHashMap<>();

    private final JdbcOperations jdbc;
    private final List<Waiting<?>> waiting = new ArrayList<>();

    Gathering(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** All rows of the answer, when they are needed. */
    public <T> Supplier<List<T>> list(Query<T> question) {
        Waiting<T> asked = new Waiting<>(question);
        waiting.add(asked);
        return () -> answered(asked);
    }

    /** The first row of the answer, if there is one. */
    public <T> Supplier<Optional<T>> first(Query<T> question) {
        Supplier<List<T>> rows = list(question);
        return () -> rows.get().stream().findFirst();
    }

    private <T> List<T> answered(Waiting<T> asked) {
        if (waiting.contains(asked)) {
            List<Waiting<?>> all = List.copyOf(waiting);
            waiting.clear();
            send(all);
        }
        if (asked.rows == null) {
            throw new IllegalStateException("a question whose journey failed");
        }
        return asked.rows;
    }

    private void send(List<Waiting<?>> all) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("questions outside a transaction, where nobody's scope is set");
        }
        String statements = all.stream().map(Waiting::statement).collect(Collectors.joining(";\n"));
        jdbc.execute(statements, (PreparedStatement statement) -> {
            int place = 1;
            for (Waiting<?> one : all) {
                for (Object value : one.values()) {
                    StatementCreatorUtils.setParameterValue(statement, place++, SqlTypeValue.TYPE_UNKNOWN, value);
                }
            }
            statement.execute();
            for (int i = 0; i < all.size(); i++) {
                if (i > 0 && !statement.getMoreResults()) {
                    throw new SQLException(
                            "a question without an answer: " + all.get(i).statement());
                }
                try (ResultSet rows = statement.getResultSet()) {
                    all.get(i).read(rows);
                }
            }
            return all;
        });
    }

    private static final class Waiting<T> {

        private final Query<T> question;
        private @Nullable List<T> rows;

        Waiting(Query<T> question) {
            this.question = question;
        }

        String statement() {
            return numbered().statement();
        }

        @Nullable
        Object[] values() {
            return NamedParameterUtils.buildValueArray(
                    numbered().named(), new MapSqlParameterSource(question.values()), null);
        }

        void read(ResultSet answer) throws SQLException {
            List<T> read = new ArrayList<>();
            while (answer.next()) {
                read.add(question.row().mapRow(answer, read.size()));
            }
            rows = read;
        }

        private Numbered numbered() {
            return NUMBERED.computeIfAbsent(question.sql(), Numbered::of);
        }
    }

    /** A statement with the names of its values and as the driver takes it; the same for all values, since none is a list. */
    private record Numbered(ParsedSql named, String statement) {

        static Numbered of(String sql) {
            ParsedSql named = NamedParameterUtils.parseSqlStatement(sql);
            return new Numbered(
                    named, NamedParameterUtils.substituteNamedParameters(named, new MapSqlParameterSource()));
        }
    }
}

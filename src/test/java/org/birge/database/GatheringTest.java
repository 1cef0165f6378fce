package org.birge.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.birge.testing.TestDatabase;
import org.birge.testing.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Questions gathered for one page")
class GatheringTest {

    @RegisterExtension
    static final TestDatabase database = TestPostgres.createDatabase();

    private record Line(int number, String words, LocalDate dueOn) {}

    private final TransactionalDataSource dataSource = database.app();
    private final AtomicInteger journeys = new AtomicInteger();
    private final Gatherings gatherings = new Gatherings(new JdbcTemplate(dataSource) {
        @Override
        public <T> @Nullable T execute(String sql, PreparedStatementCallback<T> action) {
            journeys.incrementAndGet();
            return super.execute(sql, action);
        }
    });
    private final TransactionTemplate transaction = new TransactionTemplate(new ScopedTransactions(dataSource));
    private final Scope school = new Scope(40, 44, 7L, 8L, 9L, "teacher");

    @Test
    @DisplayName("Each is answered by its own rows, whatever the order in which the answers are read, within the scope")
    void ownAnswers() {
        within(asked -> {
            Supplier<List<Line>> lines = asked.list(lines(3));
            Supplier<Optional<String>> role = asked.first(text("select current_setting('birge.role')"));
            Supplier<List<Line>> none = asked.list(lines(0));
            assertThat(none.get()).isEmpty();
            assertThat(role.get()).contains("teacher");
            assertThat(lines.get()).extracting(Line::number).containsExactly(1, 2, 3);
            assertThat(lines.get().getFirst()).isEqualTo(new Line(1, "a ? b; c", LocalDate.of(2026, 9, 1)));
        });
    }

    @Test
    @DisplayName("What is asked before the first answer goes as one statement, what is asked later with the next")
    void together() {
        within(asked -> {
            int before = journeys.get();
            Supplier<Optional<String>> first = asked.first(text("select 'first'"));
            Supplier<Optional<String>> second = asked.first(text("select 'second'"));
            assertThat(second.get()).contains("second");
            assertThat(first.get()).contains("first");
            assertThat(journeys.get() - before).isEqualTo(1);
            assertThat(asked.first(text("select 'later'")).get()).contains("later");
            assertThat(journeys.get() - before).isEqualTo(2);
        });
    }

    @Test
    @DisplayName("A value may be absent, and one name may mean different things in two questions")
    void values() {
        within(asked -> {
            Supplier<Optional<String>> absent =
                    asked.first(text("select coalesce(:word::text, 'nothing')").with("word", null));
            Supplier<Optional<String>> present =
                    asked.first(text("select coalesce(:word::text, 'nothing')").with("word", "söz"));
            Supplier<Optional<String>> array =
                    asked.first(text("select 'found' where 5 = any (:ids)").with("ids", new Long[] {4L, 5L}));
            assertThat(absent.get()).contains("nothing");
            assertThat(present.get()).contains("söz");
            assertThat(array.get()).contains("found");
        });
    }

    @Test
    @DisplayName("If one cannot be answered none is, and each says so")
    void failed() {
        within(asked -> {
            Supplier<Optional<String>> good = asked.first(text("select 'x'"));
            Supplier<Optional<String>> wrong = asked.first(text("select 1 / (select 0)"));
            assertThatThrownBy(good::get).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(wrong::get).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    @DisplayName(
            "Outside a transaction there is no scope and so no answer; a list of values is refused, an array is not")
    void refused() {
        Supplier<Optional<String>> outside = gatherings.begin().first(text("select 'x'"));
        assertThatThrownBy(() -> Scope.run(school, outside::get)).isInstanceOf(IllegalStateException.class);
        Query<String> question = text("select 'found' where 5 = any (:ids)");
        assertThatThrownBy(() -> question.with("ids", List.of(4L, 5L))).isInstanceOf(IllegalArgumentException.class);
    }

    private interface Reading {
        void with(Gathering asked);
    }

    private void within(Reading reading) {
        Scope.run(
                school,
                () -> transaction.executeWithoutResult(status -> {
                    reading.with(gatherings.begin());
                    status.setRollbackOnly();
                }));
    }

    private static Query<Line> lines(int until) {
        return Query.of("""
                select n as number, 'a ? b; c' as words, :day::date as due_on
                  from generate_series(1, :until) as n
                 order by n
                """, Line.class).with("until", until).with("day", LocalDate.of(2026, 9, 1));
    }

    private static Query<String> text(String sql) {
        return Query.of(sql, (row, n) -> row.getString(1));
    }
}

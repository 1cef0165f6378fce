package org.birge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.birge.database.Scope;
import org.birge.testing.BirgeTest;
import org.birge.testing.MovableClock;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@BirgeTest
class TrailMonthsTest {

    private final Trail trail;
    private final MovableClock clock;
    private final TestDatabase database;

    TrailMonthsTest(Trail trail, MovableClock clock, TestDatabase database) {
        this.trail = trail;
        this.clock = clock;
        this.database = database;
    }

    @Test
    @DisplayName("The start makes this month and the next three, each row finds its month, older ones the default")
    void monthsAreThere() {
        assertThat(database.superuser()
                        .sql(
                                "select inhrelid::regclass::text from pg_inherits where inhparent = 'access.trail'::regclass order by 1")
                        .query(String.class)
                        .list())
                .contains(
                        "access.trail_2026_11", "access.trail_2026_12", "access.trail_2027_01", "access.trail_2027_02")
                .contains("access.trail_before_partitions");
        assertThat(partitionOfRowAt(Instant.parse("2026-11-30T23:59:59Z"))).isEqualTo("access.trail_2026_11");
        assertThat(partitionOfRowAt(Instant.parse("2026-12-01T00:00:00Z"))).isEqualTo("access.trail_2026_12");
        assertThat(partitionOfRowAt(Instant.parse("2026-10-31T23:59:59Z"))).isEqualTo("access.trail_before_partitions");
    }

    @Test
    @DisplayName("Later months are made while running; a month with rows in the default partition stays there")
    void later() {
        partitionOfRowAt(Instant.parse("2027-04-02T10:00:00Z"));
        assertThat(make(LocalDate.of(2027, 2, 14), 4))
                .containsExactly("trail_2027_03", "left trail_2027_04", "trail_2027_05");
        assertThat(make(LocalDate.of(2027, 2, 14), 4)).containsExactly("left trail_2027_04");
        assertThat(partitionOfRowAt(Instant.parse("2027-04-03T10:00:00Z"))).isEqualTo("access.trail_before_partitions");
        assertThat(partitionOfRowAt(Instant.parse("2027-05-03T10:00:00Z"))).isEqualTo("access.trail_2027_05");
    }

    @ParameterizedTest
    @DisplayName(
            "The application neither changes nor forgets what was done, nor reaches past the trail to a month of it")
    @ValueSource(
            strings = {
                "update access.trail set action = 'other'",
                "delete from access.trail",
                "truncate access.trail",
                "select count(*) from access.trail_2026_11",
                "insert into access.trail_2026_11 (at, action) values ('2026-11-21 08:00Z', 'x')",
                "delete from access.trail_2026_11",
                "drop table access.trail_2026_11",
                "select * from scope.make_months('access', 'trail', '2030-01-01', 1)"
            })
    void insertOnly(String statement) {
        JdbcClient app = JdbcClient.create(database.raw());
        assertThatThrownBy(() -> app.sql(statement).query().listOfRows())
                .hasStackTraceContaining(statement.startsWith("drop") ? "must be owner" : "permission denied");
    }

    private String partitionOfRowAt(Instant at) {
        clock.moveTo(at);
        Scope.run(Scope.everything("test"), () -> trail.record("months-test", Map.of()));
        return database.superuser()
                .sql("select tableoid::regclass::text from access.trail where action = 'months-test' and at = :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single();
    }

    private List<String> make(LocalDate first, int months) {
        return JdbcClient.create(database.owner())
                .sql(
                        "select coalesce(made, 'left ' || left_in_default) from scope.make_months('access', 'trail', :first, :months)")
                .param("first", first)
                .param("months", months)
                .query(String.class)
                .list();
    }
}

package org.birge.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.birge.testing.TestDatabase;
import org.birge.testing.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Looks at the sums of two districts after each campaign that is counted, in any order, as somebody would who knows who answered where. Each answer is
 * a power of eight, so that a sum itself says whose answers are in it, and how often.
 */
@DisplayName("J0.1 Newcomers in the figures of district and centre")
class NewcomersInSumsTest {

    @RegisterExtension
    static final TestDatabase database = TestPostgres.createDatabase();

    private static final int SMALLEST = 5;
    private static final int SCHOOLS = 5;
    private static final long BLOCK = 1_000_000;
    private static final BigInteger EIGHT = BigInteger.valueOf(8);
    private static final List<Long> PLACES = new ArrayList<>();

    /** One questioning of a school: the campaign of all, or a round of newcomers; people are numbered over all schools. */
    private record Asked(int school, boolean newcomers, List<Integer> answered) {

        boolean counted() {
            return answered.size() >= SMALLEST;
        }
    }

    private final JdbcClient sql = database.superuser();

    @BeforeAll
    static void places() {
        JdbcClient sql = database.superuser();
        sql.sql(
                        "insert into instruments.instrument_version (code, version, content, published_at) values ('t', 1, '{}', '2026-01-01Z')")
                .update();
        for (int school = 0; school < SCHOOLS; school++) {
            long key = (school % 2 + 7) * BLOCK + school + 1;
            PLACES.add(sql.sql("""
                    with placed as (
                      insert into registry.organisation (public_id, kind, place_key, reach_low, reach_high, created_at)
                      values ('s' || :key, 'school', :key, :key, :key + 1, '2026-01-01Z')
                      returning id)
                    insert into registry.organisation_period (organisation_id, valid_from, name, district, recorded_at)
                    select id, '2026-01-01', 'Məktəb', 'Rayon ' || :key / 1000000, '2026-01-01Z'
                      from placed
                    returning organisation_id
                    """).param("key", key).query(Long.class).single());
        }
    }

    @Test
    @DisplayName(
            "each answer that may be shown counts once and only once, and no difference of two looks is about fewer than five")
    void onceAndOnlyOnce() {
        for (int draw = 0; draw < 12; draw++) {
            long seed = draw < 11 ? draw : new Random().nextInt(1_000_000);
            Random random = new Random(seed);
            int people = 0;
            List<Asked> all = new ArrayList<>();
            for (int school = 0; school < SCHOOLS; school++) {
                for (int round = 0; round <= random.nextInt(3); round++) {
                    List<Integer> answered = new ArrayList<>();
                    int size = round == 0 ? random.nextInt(11) : random.nextInt(9);
                    for (int i = 0; i < size; i++) {
                        answered.add(people++);
                    }
                    all.add(new Asked(school, round > 0, answered));
                }
            }
            List<Asked> order = new ArrayList<>(all);
            if (draw % 3 > 0) {
                Collections.shuffle(order, random);
            }
            looks(2000 + draw, order, people, seed);
        }
    }

    @Test
    @DisplayName("a total and a round that are written at once wait for each other, and both are counted")
    void atOnce() throws Exception {
        int year = 2900;
        try (Connection first = database.asSuperuser();
                Connection second = database.asSuperuser()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            count(on(first), year, new Asked(0, false, List.of(0, 1, 2, 3, 4)));
            CompletableFuture<Void> round = CompletableFuture.runAsync(
                    () -> count(on(second), year, new Asked(0, true, List.of(5, 6, 7, 8, 9))));
            Thread.sleep(Duration.ofMillis(300));
            first.commit();
            round.join();
            second.commit();
        }
        assertThat(sums(year, 10)).hasSize(1).allSatisfy((district, whose) -> assertThat(whose)
                .containsOnly(1)
                .hasSize(10));
    }

    private static JdbcClient on(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private void looks(int year, List<Asked> order, int people, long seed) {
        List<double[]> known = new ArrayList<>();
        TreeMap<String, double[]> before = new TreeMap<>();
        List<Asked> done = new ArrayList<>();
        for (Asked asked : order) {
            count(sql, year, asked);
            done.add(asked);
            if (asked.counted()) {
                known.add(whose(asked.answered(), people));
            }
            TreeMap<String, double[]> sums = sums(year, people);
            assertThat(lists(sums)).as("seed %s", seed).isEqualTo(lists(expected(done, people)));
            sums.forEach((district, now) -> {
                double[] then = before.getOrDefault(district, new double[people]);
                long changed =
                        Arrays.stream(minus(now, then)).filter(one -> one != 0).count();
                assertThat(changed)
                        .as("seed %s", seed)
                        .satisfiesAnyOf(none -> assertThat(none).isZero(), some -> assertThat(some)
                                .isGreaterThanOrEqualTo(SMALLEST));
                known.add(now);
            });
            before.putAll(sums);
        }
        RowSpace space = new RowSpace(known.isEmpty() ? List.of(new double[people]) : known);
        Random random = new Random(seed);
        for (int trial = 0; trial < 3_000; trial++) {
            int[] few = random.ints(0, people).distinct().limit(SMALLEST - 1).toArray();
            assertThat(space.tellsOf(few))
                    .as("seed %s: %s", seed, Arrays.toString(few))
                    .isFalse();
        }
        TreeMap<String, double[]> grown = sums(year, people);
        sql.sql("select set_config('birge.role', 'job:test', false), instruments.sum_areas(:year)")
                .param("year", year)
                .query((row, n) -> n)
                .single();
        assertThat(lists(sums(year, people))).as("counted anew, seed %s", seed).isEqualTo(lists(grown));
    }

    /** By the decision in words: a school's own total, and beside it each round of newcomers that may be shown. */
    private static TreeMap<String, double[]> expected(List<Asked> done, int people) {
        TreeMap<String, double[]> sums = new TreeMap<>();
        for (Asked asked : done) {
            boolean own =
                    done.stream().anyMatch(one -> one.school() == asked.school() && !one.newcomers() && one.counted());
            if (asked.counted() && own) {
                double[] row =
                        sums.computeIfAbsent("Rayon " + (asked.school() % 2 + 7), district -> new double[people]);
                asked.answered().forEach(person -> row[person]++);
            }
        }
        return sums;
    }

    /** A figure is kept of five answers or more only, as closing does. */
    private static void count(JdbcClient sql, int year, Asked asked) {
        if (!asked.counted()) {
            return;
        }
        BigInteger total = asked.answered().stream().map(EIGHT::pow).reduce(BigInteger.ZERO, BigInteger::add);
        sql.sql("""
                with asked as (
                  insert into instruments.campaign (public_id, organisation_id, place_key, school_year, newcomers, teachers_version_id, heads_version_id,
                                                    threshold, smallest_group, opens, closes, opened_at, closed_at, published_at)
                  select gen_random_uuid()::text, id, place_key, :year, :newcomers, (select max(id) from instruments.instrument_version),
                         (select max(id) from instruments.instrument_version), 60, 5, '2026-04-01', '2026-04-20', '2026-04-01Z', '2026-04-20Z', '2026-04-20Z'
                    from registry.organisation
                   where id = :school
                  returning id, place_key)
                insert into instruments.figure (campaign_id, place_key, instrument, group_code, area, ordinal, asked, answered, total, need_index, lowest,
                                                highest, levels)
                select id, place_key, instrument, 'all', area, 0, :answered, :answered, :total, 50, 50, 50, '{0,0,0,0}'
                  from asked
                 cross join (values ('teachers', 'assessment'), ('teachers', 'planning'), ('heads', 'assessment')) as f (instrument, area)
                """)
                .param("year", year)
                .param("newcomers", asked.newcomers())
                .param("school", PLACES.get(asked.school()))
                .param("answered", asked.answered().size())
                .param("total", new BigDecimal(total))
                .update();
    }

    private TreeMap<String, double[]> sums(int year, int people) {
        TreeMap<String, double[]> sums = new TreeMap<>();
        sql.sql("""
                select district, total, answered, newcomers, schools
                  from instruments.area_sum
                 where school_year = :year
                   and instrument = 'teachers'
                   and area = 'assessment'
                """).param("year", year).query(row -> {
            double[] whose = new double[people];
            BigInteger rest = row.getBigDecimal("total").toBigIntegerExact();
            for (int person = 0; person < people; person++) {
                whose[person] = rest.mod(EIGHT).intValue();
                rest = rest.divide(EIGHT);
            }
            assertThat(Arrays.stream(whose).sum()).isEqualTo(row.getInt("answered"));
            sums.put(row.getString("district"), whose);
        });
        return sums;
    }

    private static double[] whose(List<Integer> answered, int people) {
        double[] row = new double[people];
        answered.forEach(person -> row[person] = 1);
        return row;
    }

    private static double[] minus(double[] one, double[] other) {
        double[] rest = one.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= other[i];
        }
        return rest;
    }

    private static List<String> lists(TreeMap<String, double[]> sums) {
        return sums.entrySet().stream()
                .map(one -> one.getKey() + Arrays.toString(one.getValue()))
                .toList();
    }
}

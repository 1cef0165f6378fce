package org.birge.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.database.Scope;
import org.birge.testing.TestDatabase;
import org.birge.testing.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** N1, N2: what people type is found, whatever the spelling. */
class SearchTest {

    @RegisterExtension
    static final TestDatabase database = TestPostgres.createDatabase();

    private static final int SHOWN = 10;
    private static final List<Pair> PAIRS = pairs();
    private static final TestDatabase.Access ACCESS = database.access();
    private static final Search SEARCH = new Search(ACCESS.sql());

    record Pair(String kind, String trap, String query, String expected) {}

    private static List<Pair> pairs() {
        try (var lines = Files.lines(Path.of("src/test/resources/search/pairs.tsv"))) {
            return lines.skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new Pair(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The people and schools of the pairs among two thousand others of the same names in other combinations. */
    @BeforeAll
    static void fill() {
        JdbcClient sql = database.superuser();
        Set<String> people = expected("person");
        List<String> names = new ArrayList<>(people);
        List<String[]> parts = names.stream().map(name -> name.split(" ", 3)).toList();
        Set<String> taken = parts.stream().map(part -> part[0] + part[1]).collect(Collectors.toSet());
        Random random = new Random(7);
        while (names.size() < people.size() + 2000) {
            String surname = parts.get(random.nextInt(parts.size()))[0];
            String[] other = parts.get(random.nextInt(parts.size()));
            if (!taken.contains(surname + other[1])) {
                names.add(surname + " " + other[1] + " " + other[2]);
            }
        }
        sql.sql("""
                insert into registry.organisation (public_id, kind, place_key, reach_low, reach_high, created_at)
                select 'o' || n, 'school', 1000000 * n, 1000000 * n, 1000000 * n + 1, '2026-09-01'
                  from generate_series(1, :n) n
                """).param("n", expected("school").size()).update();
        sql.sql("""
                insert into registry.organisation_period (organisation_id, valid_from, code, name, recorded_at)
                select o.id, '2026-09-01', '70' || n, coalesce(e.name, 'x'), '2026-09-01'
                  from unnest(:names) with ordinality as e (name, n)
                  join registry.organisation o on o.public_id = 'o' || n
                """).param("names", expected("school").toArray(String[]::new)).update();
        PAIRS.stream().filter(pair -> pair.trap().equals("code")).forEach(pair -> sql.sql(
                        "update registry.organisation_period set code = :code where name = :name")
                .param("code", pair.query())
                .param("name", pair.expected())
                .update());
        sql.sql(
                        "insert into registry.person (id, public_id, created_at) select n, 'p' || n, '2026-09-01' from generate_series(1, :n) n")
                .param("n", names.size())
                .update();
        sql.sql("""
                insert into registry.posting (public_id, person_id, organisation_id, place_key, post, valid_from, recorded_at)
                select 't' || p.id, p.id, o.id, o.place_key, 'teacher', '2026-09-01', '2026-09-01'
                  from registry.person p
                  join registry.organisation o on o.public_id = 'o' || (1 + p.id % 10)
                """).update();
        sql.sql("""
                insert into registry.person_period (person_id, valid_from, surname, first_name, patronymic, recorded_at)
                select n, '2026-09-01', split_part(name, ' ', 1), split_part(name, ' ', 2),
                       substr(name, length(split_part(name, ' ', 1) || split_part(name, ' ', 2)) + 3), '2026-09-01'
                  from unnest(:names) with ordinality as e (name, n)
                """).param("names", names.toArray(String[]::new)).update();
    }

    private static Set<String> expected(String kind) {
        return PAIRS.stream()
                .filter(pair -> pair.kind().equals(kind))
                .map(Pair::expected)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    @Test
    @DisplayName("Of 500 things people type, 98 in 100 find the person or school that was meant")
    void pairsAreFound() {
        assertThat(PAIRS).hasSize(500);
        List<Pair> missed = PAIRS.stream()
                .filter(pair -> !found(pair).contains(pair.expected()))
                .toList();
        assertThat(missed).hasSizeLessThanOrEqualTo(10);
    }

    private static List<String> found(Pair pair) {
        boolean person = pair.kind().equals("person");
        List<Search.Hit> hits = within(
                Scope.everything("test"),
                () -> person ? SEARCH.people(pair.query(), SHOWN) : SEARCH.organisations(pair.query(), SHOWN));
        return hits.stream()
                .map(hit -> database.superuser()
                        .sql(
                                person
                                        ? "select concat_ws(' ', surname, first_name, patronymic) from registry.person_period where person_id = :id"
                                        : "select name from registry.organisation_period where organisation_id = :id")
                        .param("id", hit.id())
                        .query(String.class)
                        .single())
                .toList();
    }

    @Test
    @DisplayName("Nobody is found who is out of reach, and nobody at all without a scope")
    void reach() {
        List<Search.Hit> everywhere = within(Scope.everything("test"), () -> SEARCH.people("A", 1000));
        List<Search.Hit> one =
                within(new Scope(2_000_000, 2_000_001, null, 1L, null, "head"), () -> SEARCH.people("A", 1000));
        assertThat(one).hasSizeBetween(1, everywhere.size() - 1);
        assertThat(one).allMatch(hit -> hit.id() % 10 == 1);
        assertThat(within(Scope.none(), () -> SEARCH.people("A", 1000))).isEmpty();
        assertThat(within(Scope.none(), () -> SEARCH.organisations("Quba", 1000)))
                .isEmpty();
    }

    @Test
    @DisplayName("A new name is found at once and the old one no longer; who leaves is found where they were")
    void upToDate() {
        JdbcClient sql = database.superuser();
        sql.sql("update registry.person_period set surname = 'Xırdalanlı' where person_id = 600")
                .update();
        assertThat(within(Scope.everything("test"), () -> SEARCH.people("Khyrdalanly", 5)))
                .extracting(Search.Hit::id)
                .containsExactly(600L);
        sql.sql("delete from registry.posting where person_id = 600").update();
        assertThat(within(Scope.everything("test"), () -> SEARCH.people("Khyrdalanly", 5)))
                .isEmpty();
    }

    @Test
    @DisplayName("Signs, very long and empty queries do no harm")
    void odd() {
        for (String query :
                List.of("", "   ", "'; drop table x; --", "%_\\", "a ".repeat(5000), "qızı", "\u0000x".substring(1))) {
            assertThat(within(Scope.everything("test"), () -> SEARCH.people(query, 5)))
                    .hasSizeLessThanOrEqualTo(5);
        }
    }

    private static List<Search.Hit> within(Scope scope, java.util.function.Supplier<List<Search.Hit>> query) {
        return Scope.call(
                scope, () -> Objects.requireNonNull(ACCESS.transactions().execute(status -> query.get())));
    }
}

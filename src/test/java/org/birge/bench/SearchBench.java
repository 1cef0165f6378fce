package org.birge.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.birge.BirgeApplication;
import org.birge.database.Scope;
import org.birge.registry.AppointPerson;
import org.birge.registry.RegisterOrganisation;
import org.birge.registry.RegisterPerson;
import org.birge.registry.search.Search;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The 500 things people type of search/pairs.tsv, asked of 400,000 staff and 8,000 schools by somebody who reaches all of them. A hit: the person
 * or school that was meant is among the first ten.
 */
public final class SearchBench {

    private static final int SHOWN = 10;
    private static final LocalDate SINCE = LocalDate.of(2020, 9, 1);

    private record Pair(String kind, String trap, String query, String expected) {

        boolean person() {
            return kind.equals("person");
        }
    }

    private SearchBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = BenchFolder.made(Path.of(arguments.length > 0 ? arguments[0] : "target/bench-data"));
        List<Pair> pairs = pairs();
        try (ConfigurableApplicationContext context = new SpringApplication(BirgeApplication.class)
                .run("--birge.data=" + folder, "--birge.demo=off", "--server.port=0", "--logging.level.root=warn")) {
            TransactionTemplate transactions =
                    new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            Path added = folder.resolve("pairs-are-there");
            if (!Files.exists(added)) {
                within(transactions, () -> add(context, pairs));
                Files.createFile(added);
            }
            measure(context, transactions, pairs, false);
            measure(context, transactions, pairs, true);
        }
    }

    private static List<Pair> pairs() throws IOException {
        try (var lines = Files.lines(Path.of("src/test/resources/search/pairs.tsv"))) {
            return lines.skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new Pair(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        }
    }

    /** Puts the people and schools of the pairs among the others, through the commands the pages call. */
    private static boolean add(ConfigurableApplicationContext context, List<Pair> pairs) {
        JdbcClient sql = context.getBean(JdbcClient.class);
        long district = sql.sql("select min(id) from registry.organisation where kind = 'district-authority'")
                .query(Long.class)
                .single();
        Map<String, String> codes = pairs.stream()
                .filter(pair -> pair.trap().equals("code"))
                .collect(Collectors.toMap(Pair::expected, Pair::query, (one, other) -> one));
        RegisterOrganisation register = context.getBean(RegisterOrganisation.class);
        long school = 0;
        for (String name : expected(pairs, false)) {
            school = register.run(new RegisterOrganisation.Command(
                    "school",
                    district,
                    codes.get(name),
                    name,
                    null,
                    null,
                    null,
                    List.of(),
                    BigDecimal.valueOf(41),
                    BigDecimal.valueOf(48),
                    SINCE));
        }
        RegisterPerson person = context.getBean(RegisterPerson.class);
        for (String name : expected(pairs, true)) {
            String[] parts = Arrays.copyOf(name.split(" ", 3), 3);
            person.run(new RegisterPerson.Command(
                    parts[0],
                    Objects.requireNonNullElse(parts[1], ""),
                    Objects.requireNonNullElse(parts[2], ""),
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    new AppointPerson.Posting(school, "teacher", null, null, null, SINCE)));
        }
        return true;
    }

    private static Set<String> expected(List<Pair> pairs, boolean people) {
        return pairs.stream()
                .filter(pair -> pair.person() == people)
                .map(Pair::expected)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void measure(
            ConfigurableApplicationContext context, TransactionTemplate transactions, List<Pair> pairs, boolean say) {
        Search search = context.getBean(Search.class);
        JdbcClient sql = context.getBean(JdbcClient.class);
        List<Double> times = new ArrayList<>();
        List<Pair> missed = new ArrayList<>();
        for (Pair pair : pairs) {
            long began = System.nanoTime();
            List<Search.Hit> hits = within(
                    transactions,
                    () -> pair.person()
                            ? search.people(pair.query(), SHOWN)
                            : search.organisations(pair.query(), SHOWN));
            times.add((System.nanoTime() - began) / 1e6);
            if (say && !within(transactions, () -> names(sql, pair, hits)).contains(pair.expected())) {
                missed.add(pair);
            }
        }
        if (say) {
            times.sort(null);
            missed.forEach(pair -> System.err.println("missed: " + pair));
            print("hit share", 100.0 * (pairs.size() - missed.size()) / pairs.size(), "%");
            print("p50", times.get(times.size() / 2), "ms");
            print("p99", times.get(times.size() * 99 / 100), "ms");
        }
    }

    private static void print(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "search %s: %.1f %s%n", what, value, unit);
    }

    private static List<String> names(JdbcClient sql, Pair pair, List<Search.Hit> hits) {
        return sql.sql(
                        pair.person()
                                ? "select concat_ws(' ', surname, first_name, patronymic) from registry.person_period where person_id = any (:ids) and valid_until is null"
                                : "select name from registry.organisation_period where organisation_id = any (:ids) and valid_until is null")
                .param("ids", hits.stream().map(Search.Hit::id).toArray(Long[]::new))
                .query(String.class)
                .list();
    }

    private static <T> T within(TransactionTemplate transactions, java.util.function.Supplier<T> action) {
        return Scope.call(
                Scope.everything("bench"), () -> Objects.requireNonNull(transactions.execute(status -> action.get())));
    }
}

package org.birge.registry.staff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.birge.bench.BenchCountry;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPacks;
import org.birge.testing.TestDatabase;
import org.birge.testing.TestPostgres;
import org.jspecify.annotations.Nullable;

/** Prints the plans of the staff list on the country of the benchmarks, each under the reader's row security: the tables of docs/benchmarks.md. */
final class StaffListPlans {

    private static final Map<String, Scope> SCOPES = Map.of(
            "nation", new Scope(0, 1_000_000_000_000_000L, null, 1L, 1L, "ministry-officer"),
            "district", new Scope(10_001_000_000L, 10_002_000_000L, null, 1L, 1L, "authority-officer"),
            "school", new Scope(10_001_000_007L, 10_001_000_008L, null, 1L, 1L, "head"));

    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared ([^\n]+)");
    private static final Pattern INDEX = Pattern.compile("using (\\w+) on|Index Scan on (\\w+)|Seq Scan on (\\w+)");
    private static final Pattern TIME = Pattern.compile("Execution Time: ([0-9.]+) ms");

    private StaffListPlans() {}

    public static void main(String[] arguments) throws Exception {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            long begun = System.nanoTime();
            BenchCountry.make(database.owner());
            System.out.println("made in " + (System.nanoTime() - begun) / 1_000_000_000 + " s");
            for (String scope : List.of("nation", "district", "school")) {
                for (StaffOrder order : StaffOrder.values()) {
                    explain(database, scope, order, "first page", null, null, false);
                    explain(database, scope, order, "next page", null, null, true);
                }
                explain(database, scope, StaffOrder.NAME, "psychologists", List.of("psychologist"), null, false);
                explain(database, scope, StaffOrder.NAME, "chemistry", null, "chemistry", false);
                explain(database, scope, StaffOrder.NAME, "nobody's subject", null, "latin", false);
            }
        }
    }

    private static void explain(
            TestDatabase database,
            String scopeName,
            StaffOrder order,
            String what,
            @Nullable List<String> posts,
            @Nullable String subject,
            boolean next) {
        Scope scope = Objects.requireNonNull(SCOPES.get(scopeName));
        var access = database.access();
        String plan = "";
        for (int turn = 0; turn < 2; turn++) {
            plan = Scope.call(scope, () -> access.transactions().execute(status -> {
                boolean walk = scope.high() - scope.low() > 1;
                new StaffPostings(access.sql(), new Terms(CountryPacks.load("az"))).plans(walk, !walk);
                return String.join(
                        "\n",
                        access.sql()
                                .sql("explain (analyze, buffers) " + order.page())
                                .param("low", scope.low())
                                .param("high", scope.high())
                                .param("today", java.time.LocalDate.of(2026, 11, 21))
                                .param("posts", posts == null ? null : posts.toArray(String[]::new))
                                .param("subject", subject)
                                .param("union", null)
                                .param("after", next ? Long.valueOf(1000) : null)
                                .param("after_name", next ? "Kərimova Nigar" : null)
                                .param("post", "teacher")
                                .param("in_words", new String[] {"teacher"})
                                .param("after_day", next ? java.time.LocalDate.of(2010, 3, 1) : null)
                                .param("size", StaffList.PAGE + 1)
                                .query(String.class)
                                .list());
            }));
        }
        System.out.println("| " + scopeName + " | " + order.code() + ", " + what + " | " + first(INDEX, plan) + " | "
                + first(BUFFERS, plan) + " | " + first(TIME, plan) + " |");
        if (System.getenv("BIRGE_BENCH_PLANS") != null) {
            System.out.println(plan);
        }
    }

    private static String first(Pattern pattern, String plan) {
        Matcher found = pattern.matcher(plan);
        if (!found.find()) {
            return "";
        }
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return "";
    }
}

package org.birge.support.matching;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPacks;
import org.birge.support.matching.solver.Matching;
import org.birge.support.matching.solver.MatchingSolver;
import org.birge.support.mentor.SubjectRule;
import org.birge.support.visit.Roads;
import org.slf4j.LoggerFactory;

/**
 * Published sets of the generalised assignment problem through our own constraint model, and an invented region of 500 mentors and 5,000
 * teachers with all rules. Each set may take 28 s, the region 60 s with everything.
 */
public final class MatchingBench {

    private static final Duration EACH = Duration.ofSeconds(28);
    private static final Duration NOTHING_BETTER = Duration.ofSeconds(9);
    private static final Duration REGION = Duration.ofSeconds(40);
    private static final Set<String> USUAL = Set.of(
            "gap1-0", "gap3-0", "gap5-4", "gap7-0", "gap8-0", "gap10-1", "gap11-0", "gap12-4", "a20100", "b05100",
            "b20100", "b20200");

    private MatchingBench() {}

    public static void main(String[] arguments) throws IOException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        List<String> given = List.of(arguments);
        boolean all = given.contains("--all");
        List<String> only = given.stream()
                .filter(one -> one.startsWith("--only="))
                .flatMap(one -> Arrays.stream(one.substring("--only=".length()).split(",")))
                .toList();
        Path folder = Path.of(given.stream()
                .filter(one -> !one.startsWith("--"))
                .findFirst()
                .orElse("../shared/data/assignment-benchmarks"));
        for (AssignmentSet set : AssignmentSet.in(folder)) {
            if (only.isEmpty() ? all || USUAL.contains(set.name()) : only.contains(set.name())) {
                measure(set);
            }
        }
        if (only.isEmpty() && !given.contains("--sets")) {
            region(CountryPacks.load("az"));
        }
    }

    private static void measure(AssignmentSet set) {
        long began = System.nanoTime();
        HardMediumSoftScore score = solved(set.matching(), EACH, NOTHING_BETTER).score();
        double took = seconds(began);
        if (!score.isFeasible() || score.mediumScore() != 0) {
            say("%s gap: none, not everybody placed", set.name());
            return;
        }
        double gap = 100.0 * (-score.softScore() - set.best()) / set.best();
        say("%s gap: %s %%", set.name(), gap == 0 ? "0.0" : String.format(Locale.ROOT, "%.2f", gap));
        say("%s time: %.1f s", set.name(), took);
    }

    private static void region(CountryPack pack) {
        long began = System.nanoTime();
        Area area = new InventedRegion(pack).area(500, 5_000);
        Pairs pairs = new Pairs(new SubjectRule(pack), new Roads(pack));
        Figures figures = new Figures(pairs, area, InventedRegion.TODAY);
        int[][] costs = figures.costs();
        Matching matching = figures.matching();
        HardMediumSoftScore score = solved(matching, REGION, NOTHING_BETTER).score();
        double took = seconds(began);
        Yardsticks.Cost found = new Yardsticks.Cost(-score.mediumScore(), -score.softScore());
        Yardsticks yardsticks = new Yardsticks(matching, costs);
        Yardsticks.Cost bound = yardsticks.bound();
        Yardsticks.Cost greedy = yardsticks.greedy();
        long worst = 100L
                * Arrays.stream(PairWish.values()).mapToInt(PairWish::usual).sum();
        say(
                "region pairs that may be: %d",
                Arrays.stream(costs)
                        .mapToLong(row ->
                                Arrays.stream(row).filter(cost -> cost >= 0).count())
                        .sum());
        say("region greedy: %d (%d without)", greedy.weighed(worst), greedy.without());
        say("region bound: %d (%d without)", bound.weighed(worst), bound.without());
        say("region cost: %d (%d without)", found.weighed(worst), found.without());
        say(
                "region (cost - bound) / (greedy - bound): %.4f",
                (double) (found.weighed(worst) - bound.weighed(worst))
                        / (greedy.weighed(worst) - bound.weighed(worst)));
        say("region time: %.1f s", took);
        say("region hard rules broken: %d", -score.hardScore());
    }

    private static Matching solved(Matching matching, Duration spent, Duration unimproved) {
        return new MatchingSolver(matching, new MatchingSolver.Limits(spent, unimproved, null)).solve(progress -> {});
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

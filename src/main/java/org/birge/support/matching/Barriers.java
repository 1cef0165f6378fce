package org.birge.support.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.birge.support.mentor.FreeMentor;
import org.birge.support.mentor.OpenMentee;

/**
 * What stands between somebody and the mentors there are: for how many mentors which rule. Where some mentors are kept away by one rule only,
 * those are told, since that rule is worth looking at; else the first that is broken.
 *
 * @param only whether each of these mentors is kept away by nothing else
 * @param count how many mentors by the code of the rule; given: they fit, but their places went to others
 */
public record Barriers(boolean only, Map<String, Integer> count) {

    public static final String GIVEN = "given";

    public static Barriers none() {
        return new Barriers(false, Map.of());
    }

    /** Somebody decided that they have none. */
    public static Barriers byHand() {
        return new Barriers(false, Map.of("by-hand", 1));
    }

    /** Somebody had decided so, and let it go; nobody has looked for a mentor since. */
    public static Barriers letGo() {
        return new Barriers(false, Map.of("let-go", 1));
    }

    static Barriers of(Pairs pairs, OpenMentee mentee, List<FreeMentor> mentors, LocalDate today) {
        return of(mentors.stream()
                .map(mentor -> PairRule.broken(pairs.pair(mentee, mentor, null, today)).stream()
                        .map(PairRule::code)
                        .toList())
                .toList());
    }

    /** @param broken codes of the rules that keep each of them away, in the order in which they are said; none where one fits */
    public static Barriers of(List<List<String>> broken) {
        Map<String, Integer> single = new TreeMap<>();
        Map<String, Integer> first = new TreeMap<>();
        for (List<String> rules : broken) {
            if (rules.isEmpty()) {
                single.merge(GIVEN, 1, Integer::sum);
            } else if (rules.size() == 1) {
                single.merge(rules.getFirst(), 1, Integer::sum);
            } else {
                first.merge(rules.getFirst(), 1, Integer::sum);
            }
        }
        return single.isEmpty() ? new Barriers(false, most(first)) : new Barriers(true, most(single));
    }

    private static Map<String, Integer> most(Map<String, Integer> counted) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }
}

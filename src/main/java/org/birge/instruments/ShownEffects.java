package org.birge.instruments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which effects may stand beside each other and beside the figures of both diagnoses (cycle, 5: ten and more). What is known of a person is an
 * answer before and one after; an effect is a sum of differences. If neither what is known of the answers before nor what is known of those
 * after, with the sets of the effects among it, tells of fewer people than the smallest group, no mixture of the two does.
 */
final class ShownEffects {

    static final int SMALLEST = 10;

    private static final int MOST_LEFT_OUT = 12;
    private static final String PANEL = "panel";

    /** One diagnosis: the groups of each person who answered, and the groups whose figures are shown. */
    record Diagnosis(Map<Long, List<String>> people, List<String> shown) {}

    /** A set of people and those it is compared with. */
    record Compared(String area, String code, Set<Long> reached, Set<Long> others) {}

    private final Diagnosis before;
    private final Diagnosis after;
    private final int smallest;
    private final Map<Set<Set<Long>>, Boolean> judged = new HashMap<>();

    private ShownEffects(Diagnosis before, Diagnosis after, int smallest) {
        this.before = before;
        this.after = after;
        this.smallest = smallest;
    }

    /**
     * @param sets whom measures reached, those that matter most first
     * @param smallest the least number of people a figure of the diagnoses may be about
     */
    static List<Compared> of(Diagnosis before, Diagnosis after, List<CountEffects.Reach> sets, int smallest) {
        ShownEffects shown = new ShownEffects(before, after, smallest);
        Set<Long> panel = shown.panel();
        Map<String, List<Compared>> byArea = new HashMap<>();
        List<Compared> all = new ArrayList<>();
        for (CountEffects.Reach set : panel.isEmpty() ? List.<CountEffects.Reach>of() : sets) {
            Compared next = compared(set, panel);
            List<Compared> known = byArea.computeIfAbsent(set.area(), area -> new ArrayList<>());
            if (shown.mayStand(known, next, panel)) {
                known.add(next);
                all.add(next);
            }
        }
        return all;
    }

    /** Who answered both times, without a few, chosen by chance, where the rest would tell of too few; nobody where that does not help. */
    private Set<Long> panel() {
        Set<Long> both = new TreeSet<>(before.people().keySet());
        both.retainAll(after.people().keySet());
        List<Long> byChance = both.stream()
                .sorted(Comparator.comparingLong(ShownEffects::chance))
                .toList();
        for (int out = 0; out <= MOST_LEFT_OUT && byChance.size() - out >= 2 * SMALLEST; out++) {
            Set<Long> panel = new TreeSet<>(byChance.subList(out, byChance.size()));
            if (!tells(Set.of(panel))) {
                return panel;
            }
        }
        return Set.of();
    }

    private boolean mayStand(List<Compared> known, Compared next, Set<Long> panel) {
        if (next.reached().size() < SMALLEST || next.others().size() < SMALLEST) {
            return false;
        }
        Set<Set<Long>> sets =
                new LinkedHashSet<>(known.stream().map(Compared::reached).toList());
        sets.add(next.reached());
        Map<List<Boolean>, Integer> atoms = new HashMap<>();
        for (Long person : panel) {
            atoms.merge(sets.stream().map(set -> set.contains(person)).toList(), 1, Integer::sum);
        }
        if (atoms.values().stream().anyMatch(people -> people < SMALLEST)) {
            return false;
        }
        sets.add(panel);
        return !judged.computeIfAbsent(sets, this::tells);
    }

    private boolean tells(Set<Set<Long>> sets) {
        return tells(before, sets) || tells(after, sets);
    }

    private boolean tells(Diagnosis diagnosis, Set<Set<Long>> sets) {
        List<Set<Long>> known = List.copyOf(sets);
        List<String> shown = new ArrayList<>(diagnosis.shown());
        for (int i = 0; i < known.size(); i++) {
            shown.add(PANEL + i);
        }
        List<List<String>> people = new ArrayList<>();
        diagnosis.people().forEach((person, groups) -> {
            List<String> in = new ArrayList<>(groups);
            for (int i = 0; i < known.size(); i++) {
                if (known.get(i).contains(person)) {
                    in.add(PANEL + i);
                }
            }
            people.add(in);
        });
        return Disclosure.tellsOfFewerThan(smallest, people, shown);
    }

    private static Compared compared(CountEffects.Reach set, Set<Long> panel) {
        Set<Long> reached = new TreeSet<>(panel);
        reached.retainAll(new HashSet<>(set.people()));
        Set<Long> others = new TreeSet<>(panel);
        others.removeAll(reached);
        return new Compared(set.area(), set.code(), reached, others);
    }

    /** The same for a person every time, and nothing anybody could choose. */
    private static long chance(long person) {
        long mixed = person * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 32;
        return mixed * 0xD6E8FEB86659FD93L;
    }
}

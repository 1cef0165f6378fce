package org.birge.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.birge.instruments.CountEffects.Reach;
import org.birge.instruments.ShownEffects.Compared;
import org.birge.instruments.ShownEffects.Diagnosis;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("J0.3 Effects: ten and more, and nobody reckoned out")
class ShownEffectsTest {

    @Test
    @DisplayName("nine who were reached are not told of, nor nine who were not")
    void tenOnBothSides() {
        Diagnosis all = everybody(40);
        assertThat(ShownEffects.of(all, all, List.of(reach("a", "area", 1, 9)), 5))
                .isEmpty();
        assertThat(ShownEffects.of(all, all, List.of(reach("a", "area", 1, 31)), 5))
                .isEmpty();
        assertThat(ShownEffects.of(all, all, List.of(reach("a", "area", 1, 10)), 5))
                .hasSize(1);
    }

    @Test
    @DisplayName("of two lists that differ by one person only the first is told")
    void onePersonMore() {
        Diagnosis all = everybody(40);
        List<Compared> shown = ShownEffects.of(all, all, List.of(reach("a", "x", 1, 15), reach("a", "y", 1, 16)), 5);
        assertThat(shown).extracting(Compared::code).containsExactly("x");
    }

    @Test
    @DisplayName("the same two lists are both told for two areas: nobody's answers add up across areas")
    void twoAreas() {
        Diagnosis all = everybody(40);
        assertThat(ShownEffects.of(all, all, List.of(reach("a", "x", 1, 15), reach("b", "y", 1, 16)), 5))
                .hasSize(2);
    }

    @Test
    @DisplayName("a union without the one who was absent is not told beside the union's own figures")
    void unionWithoutOne() {
        Map<Long, List<String>> people = new LinkedHashMap<>();
        LongStream.rangeClosed(1, 40)
                .forEach(person -> people.put(person, List.of("all", person <= 15 ? "union:1" : "union:2")));
        Diagnosis diagnosis = new Diagnosis(people, List.of("all", "union:1", "union:2"));
        assertThat(ShownEffects.of(diagnosis, diagnosis, List.of(reach("a", "area", 1, 14)), 5))
                .isEmpty();
        assertThat(ShownEffects.of(diagnosis, diagnosis, List.of(reach("a", "area", 1, 15)), 5))
                .hasSize(1);
    }

    @Test
    @DisplayName("the one newcomer is not told by the difference of the whole: some are left out by chance")
    void oneNewcomer() {
        Diagnosis before = everybody(40);
        Diagnosis after = everybody(41);
        Compared shown = ShownEffects.of(before, after, List.of(reach("a", "area", 1, 18)), 5)
                .getFirst();
        assertThat(shown.reached().size() + shown.others().size()).isEqualTo(35);
    }

    @Test
    @DisplayName(
            "from all effects and all figures nobody reckons out fewer than five, from effects alone not fewer than ten")
    void nobodyByDifference() {
        for (int seed = 0; seed < 24; seed++) {
            Random random = new Random(seed);
            int size = List.of(25, 48, 80, 120).get(seed % 4);
            Map<Long, List<String>> groups = groups(random, size);
            Diagnosis before = diagnosis(random, groups);
            Diagnosis after = diagnosis(random, groups);
            List<Compared> shown = ShownEffects.of(before, after, sets(random, groups), 5);
            for (String area : List.of("a", "b")) {
                List<Compared> of =
                        shown.stream().filter(one -> one.area().equals(area)).toList();
                assertThat(atoms(of)).as("seed %s", seed).allMatch(people -> people >= ShownEffects.SMALLEST);
                for (Set<Long> few : fewPeople(random, before, after, of)) {
                    assertThat(Elimination.tells(before, after, of, few))
                            .as("seed %s, %s", seed, few)
                            .isFalse();
                }
            }
        }
    }

    private static List<Integer> atoms(List<Compared> shown) {
        Map<List<Boolean>, Integer> atoms = new HashMap<>();
        if (!shown.isEmpty()) {
            Set<Long> panel = new TreeSet<>(shown.getFirst().reached());
            panel.addAll(shown.getFirst().others());
            for (Long person : panel) {
                atoms.merge(
                        shown.stream()
                                .map(one -> one.reached().contains(person))
                                .toList(),
                        1,
                        Integer::sum);
            }
        }
        return List.copyOf(atoms.values());
    }

    /** Those who stand alone or nearly in what they belong to, singly and by chance up to four together. */
    private static List<Set<Long>> fewPeople(Random random, Diagnosis before, Diagnosis after, List<Compared> shown) {
        Map<String, Set<Long>> alike = new HashMap<>();
        Set<Long> everybody = new TreeSet<>(before.people().keySet());
        everybody.addAll(after.people().keySet());
        for (Long person : everybody) {
            alike.computeIfAbsent(
                            before.people().get(person) + "|" + after.people().get(person) + "|"
                                    + shown.stream()
                                            .map(one -> one.reached().contains(person) + ""
                                                    + one.others().contains(person))
                                            .toList(),
                            key -> new TreeSet<>())
                    .add(person);
        }
        List<Set<Long>> small =
                alike.values().stream().filter(people -> people.size() < 5).toList();
        List<Set<Long>> few = new ArrayList<>(small.stream().limit(12).toList());
        for (int trial = 0; trial < 12 && small.size() > 1; trial++) {
            Set<Long> together = new HashSet<>();
            for (int pick = 0; pick < 4; pick++) {
                Set<Long> next = small.get(random.nextInt(small.size()));
                if (together.size() + next.size() < 5) {
                    together.addAll(next);
                }
            }
            few.add(together);
        }
        return few;
    }

    private static Map<Long, List<String>> groups(Random random, int size) {
        Map<Long, List<String>> people = new LinkedHashMap<>();
        for (long person = 1; person <= size; person++) {
            people.put(
                    person,
                    List.of(
                            "all",
                            "union:" + random.nextInt(1 + size / 12),
                            "stage:" + random.nextInt(2),
                            "experience:" + random.nextInt(4)));
        }
        return people;
    }

    /** Nine in ten answer, as it happens. */
    private static Diagnosis diagnosis(Random random, Map<Long, List<String>> groups) {
        Map<Long, List<String>> people = new LinkedHashMap<>();
        groups.forEach((person, of) -> {
            if (random.nextInt(10) > 0) {
                people.put(person, of);
            }
        });
        return new Diagnosis(people, ShownGroups.of(List.copyOf(people.values()), 5));
    }

    /** Lists as they come about: a union but for one or two, a group picked by hand, another with one more. */
    private static List<Reach> sets(Random random, Map<Long, List<String>> groups) {
        List<Reach> sets = new ArrayList<>();
        for (String area : List.of("a", "b")) {
            Set<Long> some = groups.keySet().stream()
                    .filter(person -> random.nextInt(3) == 0)
                    .collect(Collectors.toSet());
            Set<Long> stage = groups.entrySet().stream()
                    .filter(one -> one.getValue().contains("stage:0") && random.nextInt(20) > 0)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            Set<Long> more = new HashSet<>(some);
            more.add(1L + random.nextInt(groups.size()));
            sets.add(new Reach(area, "x", some));
            sets.add(new Reach(area, "y", stage));
            sets.add(new Reach(area, "z", more));
        }
        return sets;
    }

    private static Diagnosis everybody(int people) {
        return new Diagnosis(
                LongStream.rangeClosed(1, people)
                        .boxed()
                        .collect(Collectors.toMap(person -> person, person -> List.of("all"))),
                List.of("all"));
    }

    private static Reach reach(String area, String code, long from, long until) {
        return new Reach(area, code, LongStream.rangeClosed(from, until).boxed().collect(Collectors.toSet()));
    }
}

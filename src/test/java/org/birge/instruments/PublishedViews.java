package org.birge.instruments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.birge.instruments.InventedSchool.Somebody;

/**
 * Everything that is shown of one area of a school: every combination of filters of the results page and its file, the district, the comparison
 * with last year and the effects, each figure as a sum over the unknowns: last year's answer, this year's (or the newcomer's), the leader's view.
 */
final class PublishedViews {

    private static final String AREA = "assessment";
    private static final int SMALLEST = 5;
    private static final int UNKNOWN = 3;

    private final List<Somebody> people;
    private final boolean knowsTheViews;
    private final List<double[]> rows = new ArrayList<>();

    /** Rounds of newcomers that were enough to be counted. */
    private final Set<Integer> told = new TreeSet<>();

    private PublishedViews(List<Somebody> people, boolean knowsTheViews) {
        this.people = people;
        this.knowsTheViews = knowsTheViews;
    }

    /** @param knowsTheViews whether the reader is the head, who reads each leader's view */
    static RowSpace of(List<Somebody> people, boolean knowsTheViews) {
        PublishedViews views = new PublishedViews(people, knowsTheViews);
        List<String> before = views.lastYear();
        views.thisYear(before);
        return new RowSpace(views.rows);
    }

    /** All unknowns of these people. */
    static int[] columns(int... people) {
        int[] columns = new int[UNKNOWN * people.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = UNKNOWN * people[i / UNKNOWN] + i % UNKNOWN;
        }
        return columns;
    }

    private List<String> lastYear() {
        List<String> shown = ShownGroups.of(
                people.stream()
                        .filter(Somebody::before)
                        .map(Somebody::groupsBefore)
                        .toList(),
                SMALLEST);
        shown.forEach(group -> add(one -> one.before() && one.groupsBefore().contains(group), 1, 0, 0));
        return shown;
    }

    private void thisYear(List<String> before) {
        List<Somebody> asked = people.stream().filter(Somebody::inCampaign).toList();
        List<Respondents.Answered> answered = asked.stream()
                .map(one -> new Respondents.Answered(one.groups(), one.viewed() ? List.of(AREA) : List.of()))
                .toList();
        List<String> shown = ShownGroups.of(asked.stream().map(Somebody::groups).toList(), SMALLEST);
        SourceGroups.Sources sources = SourceGroups.of(answered, shown, SMALLEST);
        Set<String> both = new HashSet<>(sources.both().getOrDefault(AREA, List.of()));
        List<String> apart = sources.apart().getOrDefault(AREA, List.of());
        GroupSums newcomers = newcomers();
        for (NeedSource source : NeedSource.values()) {
            for (Newcomers way : Newcomers.values()) {
                results(shown, both, new HashSet<>(apart), newcomers, source, way);
            }
        }
        effects(before, shown, apart);
    }

    private void results(
            List<String> shown,
            Set<String> both,
            Set<String> apart,
            GroupSums newcomers,
            NeedSource source,
            Newcomers way) {
        if (way == Newcomers.ALONE) {
            newcomers.sums().forEach(sum -> add(one -> counted(one, sum.group()), 0, 1, 0));
            return;
        }
        GroupSums year = new GroupSums(
                Set.of(), shown.stream().map(group -> sum(group, 9)).toList());
        Set<String> without = year.with(newcomers).without();
        for (String group : shown) {
            boolean more = way == Newcomers.WITH
                    && !without.contains(group)
                    && newcomers.sums().stream().anyMatch(sum -> sum.group().equals(group));
            if (source == NeedSource.LEADER) {
                if (apart.contains(group)) {
                    add(one -> one.inCampaign(group) && one.viewed(), 0, 0, 1);
                }
            } else {
                boolean mixed = source == NeedSource.BOTH && both.contains(group);
                double[] row = new double[UNKNOWN * people.size()];
                for (int i = 0; i < people.size(); i++) {
                    Somebody one = people.get(i);
                    if (one.inCampaign(group)) {
                        boolean counts = mixed && one.viewed();
                        row[UNKNOWN * i + 1] = counts ? 0.6 : 1;
                        row[UNKNOWN * i + 2] = counts && !knowsTheViews ? 0.4 : 0;
                    } else if (more && counted(one, group)) {
                        row[UNKNOWN * i + 1] = 1;
                    }
                }
                rows.add(row);
            }
        }
    }

    /** As closing counts each round of newcomers, and the page takes the rounds together. */
    private GroupSums newcomers() {
        List<GroupSums> rounds = new ArrayList<>();
        for (int round = 1; round <= 2; round++) {
            int number = round;
            List<List<String>> asked = people.stream()
                    .filter(one -> one.round() == number)
                    .map(Somebody::groups)
                    .toList();
            Set<String> known = new TreeSet<>();
            asked.forEach(known::addAll);
            List<GroupSum> sums = ShownGroups.of(asked, SMALLEST).stream()
                    .map(group -> sum(group, 5))
                    .toList();
            sums.forEach(sum -> add(one -> one.round() == number && one.groups().contains(sum.group()), 0, 1, 0));
            if (!sums.isEmpty()) {
                told.add(round);
                rounds.add(new GroupSums(known, sums));
            }
        }
        return GroupSums.together(rounds);
    }

    private boolean counted(Somebody one, String group) {
        return told.contains(one.round()) && one.groups().contains(group);
    }

    private void effects(List<String> before, List<String> shown, List<String> apart) {
        Map<Long, List<String>> then = new LinkedHashMap<>();
        Map<Long, List<String>> now = new LinkedHashMap<>();
        Set<Long> reached = new TreeSet<>();
        for (int i = 0; i < people.size(); i++) {
            Somebody one = people.get(i);
            if (one.before()) {
                then.put((long) i, one.groupsBefore());
            }
            if (one.inCampaign()) {
                now.put((long) i, one.viewed() ? CountEffects.spokenOf(one.groups(), List.of(AREA)) : one.groups());
            }
            if (one.reached()) {
                reached.add((long) i);
            }
        }
        List<String> known = new ArrayList<>(shown);
        if (apart.contains("all")) {
            known.addAll(CountEffects.spokenOf(List.of(), List.of(AREA)));
        }
        ShownEffects.of(
                        new ShownEffects.Diagnosis(then, before),
                        new ShownEffects.Diagnosis(now, known),
                        List.of(new CountEffects.Reach(AREA, CountEffects.Reach.AREA, reached)),
                        SMALLEST)
                .forEach(effect -> {
                    add(effect.reached());
                    add(effect.others());
                });
    }

    private void add(Set<Long> of) {
        double[] row = new double[UNKNOWN * people.size()];
        of.forEach(person -> {
            row[UNKNOWN * person.intValue()] = -1;
            row[UNKNOWN * person.intValue() + 1] = 1;
        });
        rows.add(row);
    }

    private void add(Predicate<Somebody> of, int before, int self, int leader) {
        double[] row = new double[UNKNOWN * people.size()];
        for (int i = 0; i < people.size(); i++) {
            if (of.test(people.get(i))) {
                row[UNKNOWN * i] = before;
                row[UNKNOWN * i + 1] = self;
                row[UNKNOWN * i + 2] = knowsTheViews ? 0 : leader;
            }
        }
        rows.add(row);
    }

    private static GroupSum sum(String group, int people) {
        return new GroupSum(group, AREA, people, people, BigDecimal.TEN, List.of(0, 0, 0, people), 0, true);
    }
}

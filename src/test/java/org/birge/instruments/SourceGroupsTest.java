package org.birge.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.birge.instruments.SourceGroups.Sources;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tries to reckon single people out of everything a results page shows, as somebody would who knows who is in which group and of whom a leader
 * spoke: all sums of all filters and sources as one linear system over self-answers x and leaders' views y of one area.
 */
@DisplayName("J0.1 Sources apart give nobody away, in schools of 12, 25 and 120")
class SourceGroupsTest {

    private static final String AREA = "assessment";
    private static final int SMALLEST = 5;

    @ParameterizedTest
    @ValueSource(ints = {12, 25, 120})
    void nobodyIsDetermined(int size) {
        for (int seed = 0; seed < (size == 120 ? 6 : 30); seed++) {
            Random random = new Random(seed * 1000L + size);
            List<Respondents.Answered> people = school(random, size);
            List<String> shown = shown(people);
            double[][] known = reduced(sums(people, shown, SourceGroups.of(people, shown, SMALLEST)));
            for (int person = 0; person < size; person++) {
                assertThat(fewer(known, size, List.of(person)))
                        .as("person %s of seed %s", person, seed)
                        .isFalse();
            }
            for (int trial = 0; trial < 1500; trial++) {
                List<Integer> few = new ArrayList<>();
                for (int i = 0; i < SMALLEST - 1; i++) {
                    few.add(random.nextInt(size));
                }
                assertThat(fewer(known, size, few))
                        .as("%s of seed %s", few, seed)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12})
    void noFourOfTwelve(int size) {
        for (int seed = 0; seed < 8; seed++) {
            List<Respondents.Answered> people = school(new Random(seed), size);
            List<String> shown = shown(people);
            double[][] known = reduced(sums(people, shown, SourceGroups.of(people, shown, SMALLEST)));
            for (int mask = 1; mask < 1 << size; mask++) {
                if (Integer.bitCount(mask) == SMALLEST - 1) {
                    int chosen = mask;
                    assertThat(fewer(
                                    known,
                                    size,
                                    java.util.stream.IntStream.range(0, size)
                                            .filter(i -> (chosen >> i & 1) == 1)
                                            .boxed()
                                            .toList()))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40})
    void everybodySpokenOfShowsEverything(int size) {
        List<Respondents.Answered> people = school(new Random(1), size).stream()
                .map(one -> new Respondents.Answered(one.groups(), List.of(AREA)))
                .toList();
        List<String> shown = shown(people);
        Sources sources = SourceGroups.of(people, shown, SMALLEST);
        assertThat(sources.both()).isEqualTo(Map.of(AREA, shown));
        assertThat(sources.apart()).isEqualTo(Map.of(AREA, shown));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void fewSpokenOfShowNothing(int few) {
        List<Respondents.Answered> people = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            people.add(new Respondents.Answered(List.of("all"), i < few ? List.of(AREA) : List.of()));
        }
        assertThat(SourceGroups.of(people, shown(people), SMALLEST).both()).isEqualTo(Map.of(AREA, List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whereFewWereNotSpokenOfOnlyTheirOwnAnswersCount(int few) {
        List<Respondents.Answered> people = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            people.add(new Respondents.Answered(List.of("all"), i < few ? List.of() : List.of(AREA)));
        }
        Sources sources = SourceGroups.of(people, shown(people), SMALLEST);
        assertThat(sources.both())
                .as("who reads the single views would reckon the rest's own answers from the mixture")
                .isEqualTo(Map.of(AREA, List.of()));
        assertThat(sources.apart()).isEqualTo(Map.of(AREA, List.of()));
    }

    private static List<String> shown(List<Respondents.Answered> people) {
        return ShownGroups.of(people.stream().map(Respondents.Answered::groups).toList(), SMALLEST);
    }

    /** A row for every figure that is shown: columns x of each person, then y. */
    private static List<double[]> sums(List<Respondents.Answered> people, List<String> shown, Sources sources) {
        int size = people.size();
        List<double[]> rows = new ArrayList<>();
        for (String group : shown) {
            double[] self = new double[2 * size];
            double[] both = new double[2 * size];
            double[] leader = new double[2 * size];
            for (int i = 0; i < size; i++) {
                if (people.get(i).groups().contains(group)) {
                    boolean spokenOf = people.get(i).viewed().contains(AREA);
                    self[i] = 1;
                    both[i] = spokenOf ? 0.6 : 1;
                    both[size + i] = spokenOf ? 0.4 : 0;
                    leader[size + i] = spokenOf ? 1 : 0;
                }
            }
            rows.add(self);
            if (sources.both().getOrDefault(AREA, List.of()).contains(group)) {
                rows.add(both);
            }
            if (sources.apart().getOrDefault(AREA, List.of()).contains(group)) {
                rows.add(leader);
            }
        }
        return rows;
    }

    /** Whether some combination of the rows speaks of these people alone: then without their columns the rows say less. */
    private static boolean fewer(double[][] known, int size, List<Integer> people) {
        List<double[]> rest = new ArrayList<>();
        for (double[] row : known) {
            double[] without = row.clone();
            for (int person : people) {
                without[person] = 0;
                without[size + person] = 0;
            }
            rest.add(without);
        }
        return reduced(rest).length < known.length;
    }

    private static double[][] reduced(List<double[]> rows) {
        List<double[]> independent = new ArrayList<>();
        for (double[] given : rows) {
            double[] row = given.clone();
            for (int twice = 0; twice < 2; twice++) {
                for (double[] other : independent) {
                    double part = dot(row, other);
                    for (int i = 0; i < row.length; i++) {
                        row[i] -= part * other[i];
                    }
                }
            }
            double length = Math.sqrt(dot(row, row));
            if (length > 1e-7) {
                for (int i = 0; i < row.length; i++) {
                    row[i] /= length;
                }
                independent.add(row);
            }
        }
        return independent.toArray(double[][]::new);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static List<Respondents.Answered> school(Random random, int size) {
        List<Respondents.Answered> people = new ArrayList<>();
        double said = List.of(0.97, 0.85, 0.5).get(random.nextInt(3));
        for (int i = 0; i < size; i++) {
            TreeSet<String> groups = new TreeSet<>(List.of("all", "union:" + random.nextInt(1 + size / 8)));
            groups.add(random.nextInt(3) == 0 ? "stage:primary" : "stage:general");
            int band = random.nextInt(4);
            groups.add("experience:" + band);
            if (band == 0) {
                groups.add("young:yes");
            }
            for (int form = 0; form < 8; form++) {
                if (random.nextInt(10) < 6 - form) {
                    groups.add("form:" + form);
                }
            }
            people.add(new Respondents.Answered(
                    List.copyOf(groups), random.nextDouble() < said ? List.of(AREA) : List.of()));
        }
        return people;
    }
}

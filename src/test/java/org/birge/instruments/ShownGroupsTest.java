package org.birge.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("J0.1 Small groups")
class ShownGroupsTest {

    @Test
    @DisplayName("a whole of fewer than five is not shown at all")
    void wholeOfFour() {
        assertThat(ShownGroups.of(people(4, "union:1"), 5)).isEmpty();
    }

    @Test
    @DisplayName("a school of exactly five sees the total and nothing else")
    void wholeOfFive() {
        List<List<String>> people = people(3, "union:1");
        people.addAll(people(2, "union:2"));
        assertThat(ShownGroups.of(people, 5)).containsExactly("all");
    }

    @Test
    @DisplayName("a union of three in a school of forty hides itself and the next smallest")
    void unionOfThree() {
        List<List<String>> people = people(18, "union:1");
        people.addAll(people(11, "union:2"));
        people.addAll(people(8, "union:3"));
        people.addAll(people(3, "union:4"));
        assertThat(ShownGroups.of(people, 5)).containsExactly("all", "union:1", "union:2");
    }

    @Test
    @DisplayName("the one young teacher is not shown, nor what is left without them")
    void oneYoungTeacher() {
        List<List<String>> people = people(20, "experience:over-20");
        people.addAll(people(19, "experience:4-to-10"));
        people.addAll(people(1, "experience:up-to-3", "young:yes"));
        assertThat(ShownGroups.of(people, 5)).containsExactly("all", "experience:over-20");
    }

    @Test
    @DisplayName("groups of five and more that leave nobody over are all shown")
    void nothingToHide() {
        List<List<String>> people = people(12, "stage:primary");
        people.addAll(people(9, "stage:general"));
        assertThat(ShownGroups.of(people, 5)).containsExactly("all", "stage:primary", "stage:general");
    }

    @Test
    @DisplayName("two kinds of groups that differ by two people are not both shown")
    void twoKindsThatDifferByTwo() {
        List<List<String>> people = people(20, "stage:primary", "union:1");
        people.addAll(people(2, "stage:primary", "union:2"));
        people.addAll(people(20, "stage:general", "union:2"));
        assertThat(ShownGroups.of(people, 5)).containsExactly("all", "union:2", "union:1");
    }

    @Test
    @DisplayName("from the groups shown nobody reckons out fewer than five, in schools of 12, 25 and 120")
    void nobodyByDifference() {
        for (int school = 0; school < 60; school++) {
            Random random = new Random(school);
            List<List<String>> people = school(random, List.of(12, 25, 120).get(school % 3));
            List<String> shown = ShownGroups.of(people, 5);
            for (int trial = 0; trial < 200; trial++) {
                double[] known = combination(random, people, shown);
                long concerned = java.util.Arrays.stream(known)
                        .filter(part -> Math.abs(part) > 1e-9)
                        .count();
                assertThat(concerned)
                        .as("%s of %s", shown, people)
                        .satisfiesAnyOf(
                                n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThanOrEqualTo(5));
            }
            for (int person = 0; person < people.size(); person++) {
                assertThat(spanned(people, shown, person)).isFalse();
            }
        }
    }

    /** Sums and differences of up to four groups, as somebody with the page before them would try. */
    private static double[] combination(Random random, List<List<String>> people, List<String> shown) {
        double[] known = new double[people.size()];
        for (int pick = 0; pick < 4 && !shown.isEmpty(); pick++) {
            String group = shown.get(random.nextInt(shown.size()));
            int factor = random.nextInt(3) - 1;
            for (int i = 0; i < known.length; i++) {
                known[i] += people.get(i).contains(group) ? factor : 0;
            }
        }
        return known;
    }

    /** Whether one person alone is a linear combination of the groups: elimination with the person's column last. */
    private static boolean spanned(List<List<String>> people, List<String> shown, int person) {
        return rank(people, shown, -1) > rank(people, shown, person);
    }

    private static int rank(List<List<String>> people, List<String> shown, int without) {
        List<double[]> rows = new ArrayList<>();
        for (String group : shown) {
            double[] row = new double[people.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = i != without && people.get(i).contains(group) ? 1 : 0;
            }
            for (double[] other : rows) {
                int pivot = pivot(other);
                double factor = row[pivot] / other[pivot];
                for (int i = 0; i < row.length; i++) {
                    row[i] -= factor * other[i];
                }
            }
            if (pivot(row) >= 0) {
                rows.add(row);
            }
        }
        return rows.size();
    }

    private static int pivot(double[] row) {
        for (int i = 0; i < row.length; i++) {
            if (Math.abs(row[i]) > 1e-9) {
                return i;
            }
        }
        return -1;
    }

    private static List<List<String>> school(Random random, int size) {
        List<List<String>> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<String> groups = new ArrayList<>(List.of("all"));
            groups.add("union:" + random.nextInt(1 + size / 8));
            if (random.nextInt(12) == 0) {
                groups.add("union:99");
            }
            if (random.nextInt(15) > 0) {
                groups.add(random.nextInt(3) == 0 ? "stage:primary" : "stage:general");
            }
            int band = random.nextInt(4);
            groups.add("experience:" + band);
            if (band == 0) {
                groups.add("young:yes");
            }
            people.add(groups);
        }
        return people;
    }

    private static List<List<String>> people(int count, String... groups) {
        List<List<String>> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> all = new ArrayList<>(List.of("all"));
            all.addAll(List.of(groups));
            people.add(all);
        }
        return people;
    }
}

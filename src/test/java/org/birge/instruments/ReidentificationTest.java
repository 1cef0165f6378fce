package org.birge.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.birge.instruments.InventedSchool.Somebody;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Issue 3, 2: tries to find people again from everything that is shown together. Worst case: figures are known without rounding, and who is in
 * which group, who was reached and of whom leaders spoke is known too; as the head, even what leaders said.
 */
@DisplayName("J0.1 From all that is shown nobody reckons out fewer than five")
class ReidentificationTest {

    private static final int SMALLEST = 5;

    /** Every set of up to four people in small schools; in the big one all pairs, and more by chance. The last seed is another one every time. */
    @ParameterizedTest(name = "a school of {0}")
    @CsvSource({"12, 60", "25, 14", "120, 3"})
    void everyFilterAndView(int size, int schools) {
        for (int school = 0; school <= schools; school++) {
            long seed = school < schools ? size * 1000L + school : new Random().nextInt(1_000_000);
            List<Somebody> people = InventedSchool.of(size, seed);
            for (boolean head : new boolean[] {false, true}) {
                RowSpace known = PublishedViews.of(people, head);
                assertThat(found(known, size, seed))
                        .as("school of %s, seed %s, %s", size, seed, head ? "read by the head" : "read by anybody")
                        .isEmpty();
            }
        }
    }

    @Test
    @DisplayName("a single newcomer, and four of them, change no total")
    void fewNewcomers() {
        for (int few = 1; few < SMALLEST; few++) {
            List<Somebody> people = new ArrayList<>();
            for (int i = 0; i < 25 + few; i++) {
                int round = i < 25 ? 0 : 1;
                people.add(new Somebody(List.of("all"), List.of("all"), round == 0, round, false, i % 2 == 0));
            }
            RowSpace known = PublishedViews.of(people, false);
            for (int i = 25; i < people.size(); i++) {
                assertThat(known.tellsOf(PublishedViews.columns(i))).isFalse();
            }
            assertThat(known.tellsOf(PublishedViews.columns(
                            IntStream.range(25, people.size()).toArray())))
                    .isFalse();
        }
    }

    @ParameterizedTest(name = "schools of {0}")
    @CsvSource({"3 4 2, 60", "4 9 3, 60", "2 3 2 4 1, 60", "7 6 5, 40", "12 4 3, 25"})
    @DisplayName("nor from the diagnosis small schools share, beside what each of them and their union show")
    void sharedBySmallSchools(String sizes, int draws) {
        int[] schools =
                Arrays.stream(sizes.split(" ")).mapToInt(Integer::parseInt).toArray();
        int shared = 0;
        for (int draw = 0; draw <= draws; draw++) {
            long seed = draw < draws ? draw : new Random().nextInt(1_000_000);
            SharedViews views = new SharedViews(schools, seed);
            shared += views.together.isEmpty() ? 0 : 1;
            assertThat(alone(views.known(), views.people.size()))
                    .as("schools of %s, seed %s", sizes, seed)
                    .isEmpty();
        }
        assertThat(shared).as("and something is shown").isPositive();
    }

    /** The first set of up to four people of whom something can be reckoned, each with one unknown. */
    private static List<Integer> alone(RowSpace known, int size) {
        for (int a = 0; a < size; a++) {
            for (int b = a; b < size; b++) {
                for (int c = b; c < size; c++) {
                    for (int d = c; d < size; d++) {
                        int[] set = IntStream.of(a, b, c, d).distinct().toArray();
                        if (known.tellsOf(set)) {
                            return Arrays.stream(set).boxed().toList();
                        }
                    }
                }
            }
        }
        return List.of();
    }

    @Test
    @DisplayName("effects beside the leaders' views apart do not tell of the one whom no leader spoke of")
    void effectsBesideViews() {
        List<Somebody> people = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            people.add(new Somebody(List.of("all"), List.of("all"), i < 40, 0, i < 39, i % 2 == 0));
        }
        assertThat(found(PublishedViews.of(people, false), people.size(), 0)).isEmpty();
    }

    @Test
    @DisplayName("the trial itself finds somebody where two totals differ by one person")
    void theTrialFinds() {
        RowSpace known = new RowSpace(List.of(new double[] {1, 1, 1, 1, 1, 1}, new double[] {1, 1, 1, 1, 1, 0}));
        assertThat(known.tellsOf(new int[] {5})).isTrue();
        assertThat(known.tellsOf(new int[] {4})).isFalse();
    }

    /** The first few people found, or none. */
    private static List<Integer> found(RowSpace known, int size, long seed) {
        for (int a = 0; a < size; a++) {
            for (int b = a; b < size; b++) {
                if (known.tellsOf(PublishedViews.columns(a == b ? new int[] {a} : new int[] {a, b}))) {
                    return List.of(a, b);
                }
            }
        }
        Random random = new Random(seed);
        for (int[] four : size > 25 ? byChance(size, random) : all(size)) {
            if (known.tellsOf(PublishedViews.columns(four))) {
                return Arrays.stream(four).boxed().toList();
            }
        }
        return List.of();
    }

    private static List<int[]> all(int size) {
        List<int[]> fours = new ArrayList<>();
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                for (int c = b + 1; c < size; c++) {
                    for (int d = c + 1; d < size; d++) {
                        fours.add(new int[] {a, b, c, d});
                    }
                }
            }
        }
        return fours;
    }

    private static List<int[]> byChance(int size, Random random) {
        List<int[]> fours = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            fours.add(random.ints(0, size).distinct().limit(SMALLEST - 1).toArray());
        }
        return fours;
    }
}

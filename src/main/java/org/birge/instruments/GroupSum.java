package org.birge.instruments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of one area and group, before it is rounded.
 *
 * @param total sum of the people's values, 0 to 100 each
 * @param ranged whether those who did not answer could still move it; a leader's view alone has no range, for it is of those it is of
 * @param viewed people whose leader's view counts in it
 */
record GroupSum(
        String group,
        String area,
        int asked,
        int people,
        BigDecimal total,
        List<Integer> levels,
        int viewed,
        boolean ranged) {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    GroupResults.Figure figure() {
        int index = mean(total, people);
        return new GroupResults.Figure(
                group,
                area,
                asked,
                people,
                index,
                ranged ? mean(total, asked) : index,
                ranged ? mean(total.add(HIGHEST.multiply(BigDecimal.valueOf(asked - people))), asked) : index,
                levels,
                viewed);
    }

    /** Of both groups' people together; they have nobody in common. */
    GroupSum plus(GroupSum other) {
        List<Integer> both = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            both.add(levels.get(i) + other.levels.get(i));
        }
        return new GroupSum(
                group,
                area,
                asked + other.asked,
                people + other.people,
                total.add(other.total),
                both,
                viewed + other.viewed,
                ranged);
    }

    private static int mean(BigDecimal sum, int of) {
        return sum.divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP).intValue();
    }
}

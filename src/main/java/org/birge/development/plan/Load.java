package org.birge.development.plan;

import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * How much of a plan somebody carries.
 *
 * @param skills additional specialities (J1d.12)
 * @param due how many are due in each month of the year, from August on
 * @param much whether it is twice the middle of those who carry anything, or more
 */
public record Load(
        long person,
        String name,
        @Nullable Text post,
        @Nullable Text subject,
        List<String> skills,
        int measures,
        int helps,
        int done,
        int late,
        List<Integer> due,
        boolean much) {

    public int open() {
        return measures - done;
    }
}

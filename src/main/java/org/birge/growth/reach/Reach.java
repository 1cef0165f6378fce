package org.birge.growth.reach;

import org.jspecify.annotations.Nullable;

/**
 * The sums of a part as they are, before it is decided what of them is shown.
 *
 * @param part null for all together
 * @param places in sessions; completed so many of them, reached the people who completed one
 */
record Reach(
        @Nullable String part,
        int schools,
        int staff,
        int unreached,
        int sessions,
        int places,
        int completed,
        int reached) {

    /** Those who completed one, and the others of the staff. */
    int[] people() {
        return new int[] {reached, Math.max(staff - reached, 0)};
    }

    /** Places that are not completed: never fewer than the people who have one. */
    int[] pending() {
        return new int[] {Math.max(places - completed, 0)};
    }
}

package org.birge.growth.reach;

import org.jspecify.annotations.Nullable;

/**
 * The sums of a part as they are, before it is decided what of them is shown.
 *
 * @param part null for all together
 * @param seated people with a place; reached those who completed one
 */
record Reach(
        @Nullable String part,
        int schools,
        int staff,
        int unreached,
        int sessions,
        int places,
        int completed,
        int seated,
        int reached) {

    /** Those who completed one, and the others of the staff. */
    int[] people() {
        return new int[] {reached, Math.max(staff - reached, 0)};
    }

    /** Those who only had a place. */
    int[] pending() {
        return new int[] {Math.max(seated - reached, 0)};
    }
}

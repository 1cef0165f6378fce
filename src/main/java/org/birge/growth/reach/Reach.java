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

    /** Those who completed one, those who had a place only, and the others of the staff. */
    int[] people() {
        return new int[] {reached, seated - reached, Math.max(staff - seated, 0)};
    }
}

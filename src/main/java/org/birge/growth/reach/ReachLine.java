package org.birge.growth.reach;

import org.jspecify.annotations.Nullable;

/**
 * What trainings were for the schools of a part of the reader's area. A figure of null is not shown.
 *
 * @param part name of the district or region; empty for schools without one, null for all together
 * @param unreached schools of five and more staff of whom nobody completed a session
 * @param sessions in which their people had places
 * @param places they had; completed so many of them
 * @param reached people who completed one and more
 */
public record ReachLine(
        @Nullable String part,
        int schools,
        int staff,
        int unreached,
        @Nullable Integer sessions,
        @Nullable Integer places,
        @Nullable Integer completed,
        @Nullable Integer reached) {

    private static final int HUNDRED = 100;

    /** Of a hundred of the staff; null where it is not shown or there is no staff. */
    public @Nullable Integer perHundred() {
        return reached == null || staff == 0 ? null : Math.round((float) reached * HUNDRED / staff);
    }

    /** With those figures only that are shown of the whole. */
    ReachLine within(ReachLine whole) {
        return new ReachLine(
                part,
                schools,
                staff,
                unreached,
                whole.sessions == null ? null : sessions,
                whole.places == null ? null : places,
                whole.completed == null ? null : completed,
                whole.reached == null ? null : reached);
    }
}

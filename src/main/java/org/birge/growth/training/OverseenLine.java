package org.birge.growth.training;

import org.jspecify.annotations.Nullable;

/**
 * A session as an authority sees it in the list.
 *
 * @param centre which holds it
 * @param completed how many completed it; null where it would tell of fewer than five, who did or who did not
 * @param here how many of its places people of the chosen district have; null where none is chosen, or where it would tell of fewer than five
 */
public record OverseenLine(
        long id,
        TrainingLine session,
        String centre,
        @Nullable Integer completed,
        @Nullable Integer here) {

    OverseenLine with(@Nullable Integer places) {
        return new OverseenLine(id, session, centre, completed, places);
    }
}

package org.birge.support.induction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The card on the page of a pair.
 *
 * @param programme title; empty where none was chosen
 * @param counts null where nothing is laid yet
 * @param two whether the reader is one of the two, who see all of it
 * @param programmes to choose from; empty where the reader may not choose
 * @param chosen version of the choice that was made
 */
public record PairProgress(
        String pair,
        String programme,
        @Nullable Counts counts,
        List<Milestone> milestones,
        boolean two,
        List<Programme> programmes,
        long chosen) {

    public record Counts(int steps, int done, int notNeeded, int late) {

        public int closed() {
            return done + notNeeded;
        }
    }

    public record Milestone(String title, LocalDate due, StepState state, boolean late) {}
}

package org.birge.support.induction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The year ahead of a pair, month by month.
 *
 * @param next the first step that is open, to begin with
 * @param current the month it is now, to be unfolded; others fold on a phone
 * @param programmes to choose from; empty where the reader may not choose any more
 * @param chosen version of the choice that was made
 */
public record YearPage(
        PairFacts pair,
        List<Month> months,
        @Nullable YearLine next,
        List<YearLine> toConfirm,
        LocalDate current,
        List<Programme> programmes,
        long chosen) {

    public record Month(LocalDate first, List<YearLine> steps) {

        public boolean anyOpen() {
            return steps.stream().anyMatch(step -> step.state().open());
        }
    }

    public int steps() {
        return months.stream().mapToInt(month -> month.steps().size()).sum();
    }

    /** Done, or found not to be needed. */
    public int done() {
        return count(StepState.CONFIRMED) + count(StepState.NOT_NEEDED) + count(StepState.DONE);
    }

    public int late() {
        return (int) months.stream()
                .flatMap(month -> month.steps().stream())
                .filter(YearLine::late)
                .count();
    }

    private int count(StepState state) {
        return (int) months.stream()
                .flatMap(month -> month.steps().stream())
                .filter(step -> step.state() == state)
                .count();
    }
}

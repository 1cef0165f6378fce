package org.birge.development.needs;

import java.util.Objects;
import org.birge.instruments.SharedNeeds;
import org.jspecify.annotations.Nullable;

/**
 * The diagnosis a small school shares with others.
 *
 * @param heat areas by groups over all schools; null while nothing is counted
 */
public record SharedPage(
        SharedNeeds.Standing standing, @Nullable HeatMap heat) {

    public HeatMap counted() {
        return Objects.requireNonNull(heat);
    }

    /** Whether every school has closed and it still could not be counted, or the days of diagnosis are not over. */
    public boolean allClosed() {
        return standing.schools().stream().allMatch(SharedNeeds.School::closed);
    }

    /** How a school of it stands: open, closed, counted, or left out of what was counted. */
    public String state(SharedNeeds.School school) {
        if (standing.countedAt() != null) {
            return school.counted() ? "counted" : "left-out";
        }
        return school.closed() ? "closed" : "open";
    }
}

package org.birge.development.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a plan side by side.
 *
 * @param base address of the plan's own page
 * @param from number of the older one
 * @param to number of the newer one; 0 for the plan as it stands now
 * @param mayNow whether the plan as it stands may be compared
 */
public record ComparePage(
        PlanPage.Facts plan,
        String base,
        List<Version> versions,
        int from,
        int to,
        boolean mayNow,
        List<Changed> changes,
        Naming naming) {

    /** @param amendment number of the amendment that made it; null when it was submitted so */
    public record Version(
            int number,
            Instant at,
            @Nullable Integer amendment,
            @Nullable String reason) {}

    /** Whether there are two to put side by side. */
    public boolean comparable() {
        return versions.size() > 1 || mayNow && !versions.isEmpty();
    }

    public long count(String kind) {
        return changes.stream().filter(change -> change.kind().equals(kind)).count();
    }
}

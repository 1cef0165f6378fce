package org.birge.development.closing;

import java.util.List;
import org.birge.development.Effects;
import org.birge.development.report.ReportDecision;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * What a new year begins with: what the last one left.
 *
 * @param year the new one
 * @param carried measures that went over; decisions still open; areas whose need hardly changed
 * @param plan how the new plan stands: none, draft … ; takes whether the reader may take measures into it, amends whether as amendments
 */
public record OpeningPage(
        SchoolYear year,
        boolean closed,
        List<OpenWork.Carried> carried,
        List<ReportDecision> decisions,
        List<Effects.Line> weak,
        @Nullable String plan,
        boolean takes,
        boolean amends) {

    public long toTake() {
        return carried.stream().filter(OpenWork.Carried::waits).count();
    }

    public boolean isEmpty() {
        return carried.isEmpty() && decisions.isEmpty() && weak.isEmpty();
    }
}

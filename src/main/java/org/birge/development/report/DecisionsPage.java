package org.birge.development.report;

import java.util.List;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * The decisions a figure of the report was counted from; without state all of them.
 *
 * @param followed those of last year's hearings, not those of the year's councils
 */
public record DecisionsPage(
        SchoolYear year, @Nullable WorkState state, boolean followed, List<ReportDecision> decisions) {}

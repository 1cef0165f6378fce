package org.birge.development.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decisions a figure of the report was counted from; without state all of them. */
public record DecisionsPage(@Nullable WorkState state, List<ReportDecision> decisions) {}

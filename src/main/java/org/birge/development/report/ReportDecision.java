package org.birge.development.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A decision of one of the place's councils in the year; without a task it is planned work of nobody and counts as done. */
public record ReportDecision(
        String kind,
        int number,
        String session,
        String wording,
        String responsible,
        @Nullable LocalDate due,
        WorkState state) {}

package org.birge.development.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measure of the year with how it stands.
 *
 * @param section code of the pack's sections
 * @param evidence how many pieces of evidence its task has
 */
public record ReportRow(
        String section,
        String title,
        String responsible,
        @Nullable LocalDate due,
        WorkState state,
        int evidence) {}

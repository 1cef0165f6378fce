package org.birge.development.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure of the year with how it stands.
 *
 * @param publicId of the measure
 * @param section code of the pack's sections
 * @param needs codes of the areas it answers
 * @param evidence how many pieces of evidence its task has
 * @param reached how many people it is said to have reached
 */
public record ReportRow(
        String publicId,
        String section,
        String title,
        String responsible,
        @Nullable LocalDate due,
        List<String> needs,
        WorkState state,
        int evidence,
        int reached) {

    /** With the school day that counts, where the due day is none. */
    ReportRow dueOn(LocalDate day) {
        return new ReportRow(publicId, section, title, responsible, day, needs, state, evidence, reached);
    }
}

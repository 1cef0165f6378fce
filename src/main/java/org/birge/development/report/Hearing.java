package org.birge.development.report;

import java.time.LocalDate;
import java.util.List;
import org.birge.councils.SubjectStanding;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a council dealt with the report: held on a day, or not held with the reason.
 *
 * @param council code of the pack's kind
 * @param closesYear whether the year can be closed once this council adopted the report
 * @param session public id of the sitting held in the system, if it was one
 */
public record Hearing(
        String publicId,
        String council,
        boolean closesYear,
        @Nullable LocalDate heldOn,
        @Nullable String minutesNumber,
        @Nullable Boolean adopted,
        String words,
        @Nullable String reason,
        @Nullable String session) {

    /** A council that must hear the report, with what is recorded of it. */
    public record Place(
            String council,
            Text name,
            boolean closesYear,
            @Nullable Hearing hearing,
            List<ReportDecision> decisions,
            @Nullable SubjectStanding waiting) {}

    public boolean held() {
        return heldOn != null;
    }

    /** Words report.hearing.[code]. */
    public String code() {
        return held() ? Boolean.TRUE.equals(adopted) ? "adopted" : "not-adopted" : "not-held";
    }
}

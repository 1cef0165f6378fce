package org.birge.growth.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/** Who of the school teaches less than a full load, and which near subjects they may be requalified to (J1d.6). */
public record RequalificationPage(List<Line> lines) {

    /**
     * @param load hours a week at this school
     * @param full hours of a full load in this country
     * @param near subjects one may be requalified to
     */
    public record Line(
            long person, String name, Text subject, BigDecimal load, int full, List<Text> near, List<Fit> courses) {}

    /** A course that leads to a near subject; next is the first day of its next session. */
    public record Fit(
            String publicId,
            String title,
            Text subject,
            @Nullable LocalDate next) {}
}

package org.birge.growth.training;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A row of the catalogue.
 *
 * @param next first day of the next session; null where none is planned
 */
public record CourseLine(
        String publicId,
        String title,
        String kind,
        List<Text> areas,
        @Nullable Text subject,
        List<String> audiences,
        int hours,
        String form,
        @Nullable String provider,
        CourseState state,
        @Nullable LocalDate next) {}

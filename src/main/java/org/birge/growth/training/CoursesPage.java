package org.birge.growth.training;

import java.util.List;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue.
 *
 * @param centre whether the reader keeps it
 */
public record CoursesPage(
        List<CourseLine> lines,
        CourseFilter filter,
        List<String> kinds,
        List<String> audiences,
        List<NeedsInstrument.Area> areas,
        boolean centre,
        @Nullable String next,
        @Nullable String first) {}

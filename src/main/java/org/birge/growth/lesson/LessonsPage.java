package org.birge.growth.lesson;

import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;

/**
 * The list of open lessons.
 *
 * @param views the reader may choose
 * @param offers whether the reader may offer one
 */
public record LessonsPage(
        List<LessonLine> lines,
        LessonFilter filter,
        List<String> views,
        boolean offers,
        List<CountryPack.Subject> subjects,
        List<String> districts,
        @Nullable String next,
        @Nullable String first) {}

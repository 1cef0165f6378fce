package org.birge.support.mentor;

import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;

/**
 * Mentors of one's reach.
 *
 * @param next address of the next page, first of the first one
 */
public record MentorsPage(
        List<MentorLine> lines,
        MentorFilter filter,
        List<CountryPack.Subject> subjects,
        List<CountryPack.TeachingLanguage> languages,
        @Nullable String next,
        @Nullable String first) {}

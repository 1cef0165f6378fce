package org.birge.support.mentor;

import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.Mentoring;
import org.jspecify.annotations.Nullable;

/**
 * Young teachers and new heads of one's reach.
 *
 * @param rule by which they are found, with its source
 * @param own whether the reader's reach is one school
 * @param unasked how many on this page have no mentor and were not asked for consent
 */
public record MenteesPage(
        List<MenteeLine> lines,
        MenteeFilter filter,
        Mentoring rule,
        List<CountryPack.Subject> subjects,
        boolean own,
        long unasked,
        @Nullable String next,
        @Nullable String first) {}

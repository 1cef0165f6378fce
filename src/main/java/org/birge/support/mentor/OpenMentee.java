package org.birge.support.mentor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A young teacher or new head without a pair, proposed or agreed, as matching asks.
 *
 * @param person id; so are head and lastMentor
 * @param post code of the pack: what they are compared by where they have no subject
 * @param languages in which the school teaches
 * @param kind young-teacher or new-head
 * @param consented whether a mentor of another school may be looked for
 * @param head who heads the school today, or acts as head; null where nobody does
 * @param since first day as an educator, or as a head
 * @param lastMentor who mentored them last as agreed; null for nobody
 * @param wishes what they want to work on: codes of areas of the needs questionnaires, three at most
 * @param unwilling mentors with whom a pair was declined in this school year, or ended early by one of the two
 */
public record OpenMentee(
        long person,
        String name,
        long organisation,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String subject,
        String post,
        List<String> languages,
        String kind,
        boolean consented,
        @Nullable Long head,
        LocalDate since,
        @Nullable Long lastMentor,
        List<String> wishes,
        List<Long> unwilling) {}

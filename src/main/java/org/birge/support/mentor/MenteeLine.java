package org.birge.support.mentor;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A young teacher or new head as the list shows them.
 *
 * @param post code of the pack
 * @param kind young-teacher or new-head
 * @param since first day as an educator, or as a head, wherever
 * @param consent none, asked, given or refused: whether a mentor of another school may be looked for
 * @param wishes codes of areas they want to work on with a mentor
 * @param pair public id of the pair that goes on or is proposed; null for none
 * @param pairState of it
 * @param mentor name of the mentor of it
 */
public record MenteeLine(
        long person,
        String publicId,
        String name,
        long organisation,
        String school,
        String schoolPublicId,
        @Nullable String subjectCode,
        @Nullable Text subject,
        String post,
        String kind,
        LocalDate since,
        String consent,
        List<String> wishes,
        @Nullable String pair,
        @Nullable MentorshipState pairState,
        @Nullable String mentor) {}

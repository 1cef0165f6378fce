package org.birge.support.mentor;

import java.time.LocalDate;
import java.util.Set;
import org.birge.rules.Party;
import org.jspecify.annotations.Nullable;

/**
 * A pair as cards on its page know it; people are ids of the registry.
 *
 * @param organisation the mentee's school
 * @param kind young-teacher, new-head or colleague
 * @param parties as what the reader stands before it
 */
public record Pair(
        long id,
        String publicId,
        long mentor,
        long mentee,
        long organisation,
        String kind,
        @Nullable String subject,
        LocalDate begins,
        LocalDate ends,
        MentorshipState state,
        Set<Party> parties) {}

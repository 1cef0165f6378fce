package org.birge.support.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits, in a proposal.
 *
 * @param mentee id of the person, as mentor is; mentor is null where nobody was found
 * @param subject code of the pack; null for none
 * @param standing id of the mentor whom the proposal before gave them; null where there was none
 * @param mentorship public id of what came of it; null before it was accepted
 * @param unkept code of the rule for which the mentor fixed before could not stay, or gone; null where all that was fixed stayed
 * @param unkeptName of that mentor; null for somebody out of sight
 * @param refused message key of why it could not be proposed to the people; null where it was not tried or could be
 */
public record ProposedPair(
        long id,
        String publicId,
        long run,
        long mentee,
        String name,
        String school,
        String kind,
        @Nullable String subject,
        @Nullable Long mentor,
        @Nullable String mentorName,
        @Nullable String mentorSchool,
        boolean pinned,
        boolean moved,
        Reasons reasons,
        Barriers barriers,
        @Nullable Long standing,
        @Nullable String unkept,
        @Nullable String unkeptName,
        @Nullable String mentorship,
        @Nullable String refused,
        List<String> refusedValues,
        long version) {

    public boolean accepted() {
        return mentorship != null;
    }

    /** Whether it may still be proposed to the people. */
    public boolean open() {
        return mentor != null && mentorship == null;
    }

    /** The values of the reason, figures as figures. */
    public Object[] refusedWith() {
        return refusedValues.stream()
                .map(value -> value.matches("\\d{1,9}") ? (Object) Integer.valueOf(value) : value)
                .toArray();
    }
}

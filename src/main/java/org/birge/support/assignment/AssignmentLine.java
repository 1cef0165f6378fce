package org.birge.support.assignment;

import java.time.LocalDate;
import java.util.List;
import org.birge.support.matching.Barriers;
import org.jspecify.annotations.Nullable;

/**
 * A request in a proposal.
 *
 * @param request id, as person is; person is null where nobody was found
 * @param requestId public id; requestVersion as it was when somebody was proposed for it
 * @param division code of the pack
 * @param form visit or online; null without a person
 * @param barred ids of people whom somebody decided it shall not be
 * @param standing id of the person whom the proposal before gave it; null where there was none
 * @param unkept code of the rule for which the person fixed before could not stay, or gone; null where all that was fixed stayed
 * @param unkeptName of that person; null for somebody out of sight
 * @param takenOver whether it was assigned as proposed
 * @param gone whether it was taken on otherwise meanwhile, or withdrawn
 * @param refused message key of why it could not be assigned; null where it was not tried or could be
 */
public record AssignmentLine(
        long id,
        String publicId,
        long run,
        long request,
        String requestId,
        long requestVersion,
        String topic,
        String school,
        String division,
        LocalDate promised,
        @Nullable Long person,
        @Nullable String personName,
        @Nullable LocalDate planned,
        @Nullable String form,
        List<Long> barred,
        boolean pinned,
        boolean moved,
        AssignmentReasons reasons,
        Barriers barriers,
        @Nullable Long standing,
        @Nullable String unkept,
        @Nullable String unkeptName,
        boolean takenOver,
        boolean gone,
        @Nullable String refused,
        List<String> refusedValues,
        long version) {

    /** Whether it may still be taken over. */
    public boolean open() {
        return person != null && !takenOver && !gone;
    }

    /** Whether it can still be changed. */
    public boolean changeable() {
        return !takenOver && !gone;
    }

    /** The values of the reason, figures as figures. */
    public Object[] refusedWith() {
        return refusedValues.stream()
                .map(value -> value.matches("\\d{1,9}") ? (Object) Integer.valueOf(value) : value)
                .toArray();
    }
}

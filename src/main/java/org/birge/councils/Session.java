package org.birge.councils;

import java.time.Instant;
import org.birge.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * One sitting of a council.
 *
 * @param year calendar year the school year starts in
 * @param number within the school year, from 1
 * @param language in which its minutes are written
 * @param chair the person who chaired, known once it is open, null for an outsider; so the secretary
 * @param chairName as it was on the day; null before it opened
 * @param cancelReason why it is not held, empty unless it was cancelled
 */
public record Session(
        long id,
        String publicId,
        long council,
        long placeKey,
        int year,
        int number,
        Instant heldAt,
        String heldIn,
        Language language,
        @Nullable Instant invitedAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Long chair,
        @Nullable String chairName,
        @Nullable Long secretary,
        @Nullable String secretaryName,
        @Nullable Instant cancelledAt,
        String cancelReason,
        long version) {

    public boolean open() {
        return openedAt != null && closedAt == null;
    }

    public boolean closed() {
        return closedAt != null;
    }

    public boolean cancelled() {
        return cancelledAt != null;
    }

    /** Whether it is still to be held, or going on. */
    public boolean ahead() {
        return !closed() && !cancelled();
    }

    CouncilRules.Stage stage() {
        if (cancelled()) {
            return CouncilRules.Stage.CANCELLED;
        }
        return closed() ? CouncilRules.Stage.CLOSED : open() ? CouncilRules.Stage.OPEN : CouncilRules.Stage.CALLED;
    }

    /** Whether an outsider held the office on the day: they have no account to confirm with. */
    boolean signsByHand(Office office) {
        return openedAt != null && holder(office) == null;
    }

    @Nullable
    String holderName(Office office) {
        return office == Office.CHAIR ? chairName : secretaryName;
    }

    /** Whether the one on this seat chaired: an outsider is known by the name. */
    boolean chairedBy(Attendance.Seat seat) {
        return chair == null ? seat.person() == null && seat.name().equals(chairName) : chair.equals(seat.person());
    }

    /** The person in an office on the day of this session, null before it opened and for outsiders. */
    @Nullable
    Long holder(Office office) {
        return office == Office.CHAIR ? chair : secretary;
    }
}

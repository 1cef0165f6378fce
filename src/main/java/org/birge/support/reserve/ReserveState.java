package org.birge.support.reserve;

import java.time.Instant;
import org.birge.rules.RuleTable;
import org.jspecify.annotations.Nullable;

/** Where an entry stands. It is told by its moments, never stored. */
public enum ReserveState {
    /** Put forward; the person has not consented yet. */
    PUT_FORWARD,
    CANDIDATE,
    IN_RESERVE,
    APPOINTED,
    /** The person withdrew. */
    LEFT,
    /** Ended with a reason by who decides. */
    REMOVED;

    static ReserveState of(
            @Nullable Instant consented,
            @Nullable Instant admitted,
            @Nullable Instant appointed,
            @Nullable Instant left,
            @Nullable Instant removed) {
        if (removed != null) {
            return REMOVED;
        }
        if (left != null) {
            return LEFT;
        }
        if (appointed != null) {
            return APPOINTED;
        }
        if (admitted != null) {
            return IN_RESERVE;
        }
        return consented == null ? PUT_FORWARD : CANDIDATE;
    }

    public boolean open() {
        return this == PUT_FORWARD || this == CANDIDATE || this == IN_RESERVE;
    }

    public String code() {
        return RuleTable.code(this);
    }
}

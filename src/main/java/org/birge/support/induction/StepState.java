package org.birge.support.induction;

import java.time.Instant;
import org.birge.rules.RuleTable;
import org.jspecify.annotations.Nullable;

/** Where a step stands. It is told by its moments, never stored. */
public enum StepState {
    PLANNED,
    /** One of the two says it is done; the other has not answered. */
    DONE,
    CONFIRMED,
    NOT_NEEDED;

    static StepState of(@Nullable Instant done, @Nullable Instant confirmed, @Nullable Instant notNeeded) {
        if (notNeeded != null) {
            return NOT_NEEDED;
        }
        return confirmed != null ? CONFIRMED : done != null ? DONE : PLANNED;
    }

    /** Whether anybody still has to do something. */
    public boolean open() {
        return this == PLANNED || this == DONE;
    }

    public String code() {
        return RuleTable.code(this);
    }
}

package org.birge.support.situation;

import java.time.Instant;
import org.birge.rules.RuleTable;
import org.jspecify.annotations.Nullable;

/** Where a problem stands. It is told by its moments, never stored. */
public enum ProblemState {
    /** Seen by the school's leaders alone. */
    KEPT,
    /** Shown to the centre, which has not answered yet. */
    SHOWN,
    /** The centre has answered; the school says what came of it. */
    ANSWERED,
    SOLVED;

    static ProblemState of(@Nullable Instant shown, @Nullable Instant answered, @Nullable Instant solved) {
        if (solved != null) {
            return SOLVED;
        }
        return shown == null ? KEPT : answered == null ? SHOWN : ANSWERED;
    }

    public boolean open() {
        return this != SOLVED;
    }

    public String code() {
        return RuleTable.code(this);
    }
}

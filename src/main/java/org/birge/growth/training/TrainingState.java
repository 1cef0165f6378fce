package org.birge.growth.training;

import java.time.Instant;
import org.birge.rules.RuleTable;
import org.jspecify.annotations.Nullable;

/** Where a session stands. It is told by its moments, never stored. */
public enum TrainingState {
    /** Its days are known; nobody applies yet. */
    PLANNED,
    OPEN,
    /** Its days are over; results are being written. */
    HELD,
    CLOSED,
    CALLED_OFF;

    static TrainingState of(
            @Nullable Instant opened, @Nullable Instant held, @Nullable Instant closed, @Nullable Instant calledOff) {
        if (calledOff != null) {
            return CALLED_OFF;
        }
        if (closed != null) {
            return CLOSED;
        }
        return held != null ? HELD : opened != null ? OPEN : PLANNED;
    }

    public boolean ahead() {
        return this == PLANNED || this == OPEN;
    }

    public String code() {
        return RuleTable.code(this);
    }
}

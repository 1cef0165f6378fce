package org.birge.support.request;

import java.time.Instant;
import org.birge.rules.RuleTable;
import org.jspecify.annotations.Nullable;

/** Where a request stands. It is told by its moments, never stored. */
public enum RequestState {
    /** Nobody of the centre has taken it yet. */
    ASKED,
    /** Somebody of the centre has taken it on. */
    TAKEN,
    /** Help was given; the asker has not said whether it helped. */
    DONE,
    CONFIRMED,
    WITHDRAWN;

    static RequestState of(
            @Nullable Instant taken, @Nullable Instant done, @Nullable Instant confirmed, @Nullable Instant withdrawn) {
        if (withdrawn != null) {
            return WITHDRAWN;
        }
        if (confirmed != null) {
            return CONFIRMED;
        }
        return done != null ? DONE : taken != null ? TAKEN : ASKED;
    }

    /** Whether anybody still has to do something. */
    public boolean open() {
        return this == ASKED || this == TAKEN || this == DONE;
    }

    public String code() {
        return RuleTable.code(this);
    }
}

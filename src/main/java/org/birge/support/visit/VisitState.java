package org.birge.support.visit;

import java.time.Instant;
import org.birge.rules.RuleTable;
import org.jspecify.annotations.Nullable;

/** Where a visit stands. It is told by its moments, never stored. */
public enum VisitState {
    /** The school's head has not said yet whether the day suits. */
    ANNOUNCED,
    /** The head proposed another day; the centre has not said yet. */
    WISHED,
    AGREED,
    /** The centre wrote down what was seen and done; the school has not said anything to it. */
    RECORDED,
    /** The school sees it otherwise or adds something. */
    ANSWERED,
    /** The school confirmed the record. */
    CONFIRMED,
    CALLED_OFF;

    /** The moments that tell it; null where it did not come to that. */
    record Moments(
            @Nullable Instant agreed,
            @Nullable Instant wished,
            @Nullable Instant calledOff,
            @Nullable Instant recorded,
            @Nullable Instant answered,
            @Nullable Instant confirmed) {}

    static VisitState of(Moments at) {
        if (at.calledOff() != null) {
            return CALLED_OFF;
        }
        if (at.recorded() != null) {
            return at.confirmed() != null ? CONFIRMED : at.answered() != null ? ANSWERED : RECORDED;
        }
        return at.agreed() != null ? AGREED : at.wished() != null ? WISHED : ANNOUNCED;
    }

    /** Whether it is still to come, as far as its people go. */
    public boolean ahead() {
        return this == ANNOUNCED || this == WISHED || this == AGREED;
    }

    /** Whether somebody was there. */
    public boolean held() {
        return this == RECORDED || this == ANSWERED || this == CONFIRMED;
    }

    public String code() {
        return RuleTable.code(this);
    }
}

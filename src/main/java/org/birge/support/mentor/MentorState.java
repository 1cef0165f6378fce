package org.birge.support.mentor;

import java.time.Instant;
import org.birge.rules.RuleTable;
import org.jspecify.annotations.Nullable;

/** Where the profile of a mentor stands. It is told by its moments, never stored. */
public enum MentorState {
    /** Somebody put the person forward, who has not said yes yet. */
    PROPOSED,
    /** The person wants to; whoever approves has not said anything. */
    APPLIED,
    APPROVED,
    /** Takes nobody new for a while. */
    PAUSED,
    DECLINED,
    ENDED;

    /** The moments that tell it; null where it did not come to that. */
    record Moments(
            @Nullable Instant consented,
            @Nullable Instant approved,
            @Nullable Instant declined,
            @Nullable Instant paused,
            @Nullable Instant ended) {}

    static MentorState of(Moments at) {
        if (at.ended() != null) {
            return ENDED;
        }
        if (at.declined() != null) {
            return DECLINED;
        }
        if (at.approved() != null) {
            return at.paused() != null ? PAUSED : APPROVED;
        }
        return at.consented() != null ? APPLIED : PROPOSED;
    }

    /** Whether it is a thing of the past. */
    public boolean over() {
        return this == DECLINED || this == ENDED;
    }

    public String code() {
        return RuleTable.code(this);
    }
}

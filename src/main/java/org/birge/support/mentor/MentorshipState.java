package org.birge.support.mentor;

import java.time.Instant;
import java.time.LocalDate;
import org.birge.rules.RuleTable;
import org.jspecify.annotations.Nullable;

/** Where a pair stands. It is told by its moments and its last day, never stored. */
public enum MentorshipState {
    /** Not all three have agreed yet. */
    PROPOSED,
    /** All three agreed and its last day has not passed; it may begin later. */
    ACTIVE,
    /** Its last day has passed, or it was ended before. */
    ENDED,
    DECLINED,
    /** Taken back by who proposed it, before it began. */
    WITHDRAWN;

    /** The moments that tell it; null where it did not come to that. */
    record Moments(
            @Nullable Instant active,
            @Nullable Instant declined,
            @Nullable Instant withdrawn,
            @Nullable Instant ended) {}

    /**
     * @param ends the last day agreed
     * @param endedOn the last day where it was ended before that
     */
    static MentorshipState of(Moments at, LocalDate ends, @Nullable LocalDate endedOn, LocalDate today) {
        if (at.declined() != null) {
            return DECLINED;
        }
        if (at.withdrawn() != null) {
            return WITHDRAWN;
        }
        if (at.active() == null) {
            return PROPOSED;
        }
        LocalDate last = at.ended() != null && endedOn != null ? endedOn : ends;
        return at.ended() != null || last.isBefore(today) ? ENDED : ACTIVE;
    }

    /** Whether it still binds somebody's time or waits for somebody's word. */
    public boolean open() {
        return this == PROPOSED || this == ACTIVE;
    }

    public String code() {
        return RuleTable.code(this);
    }
}

package org.birge.support.induction;

import org.birge.rules.RuleTable;
import org.birge.support.mentor.MentorshipState;

/** Where the year of a pair stands. It is told by the pair and its steps, never stored. */
public enum InductionState {
    /** The pair is proposed; not all have agreed. */
    WAITING,
    /** The pair has begun, no step was touched yet. */
    FRESH,
    WORKING,
    ENDED,
    /** The pair never came about. */
    NONE;

    static InductionState of(MentorshipState pair, boolean touched) {
        return switch (pair) {
            case PROPOSED -> WAITING;
            case ACTIVE -> touched ? WORKING : FRESH;
            case ENDED -> ENDED;
            case DECLINED, WITHDRAWN -> NONE;
        };
    }

    public String code() {
        return RuleTable.code(this);
    }
}

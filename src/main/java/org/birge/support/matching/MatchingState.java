package org.birge.support.matching;

import org.birge.rules.RuleTable;

/** Where a proposal stands. It is told by its moments, never stored. */
public enum MatchingState {
    /** Nothing was proposed yet. */
    NONE,
    RUNNING,
    /** Whoever worked on it gave no sign of life: its node is gone. Nothing was proposed. */
    INTERRUPTED,
    /** It broke off with an incident. */
    FAILED,
    /** There is a proposal, also when somebody stopped it early. */
    DONE,
    /** A later one stands in its place. */
    REPLACED;

    public String code() {
        return RuleTable.code(this);
    }
}

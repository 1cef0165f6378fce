package org.birge.support.matching;

import org.birge.rules.RuleTable;

/** What is looked for at once: each kind has its own proposal at a place, and none waits for the other. */
public enum RunKind {
    /** Mentors for all who wait for one. */
    MENTORS,
    /** People of the centre for all requests nobody has taken on. */
    REQUESTS;

    String code() {
        return RuleTable.code(this);
    }
}

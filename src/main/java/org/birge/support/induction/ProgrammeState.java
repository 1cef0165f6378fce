package org.birge.support.induction;

import org.birge.rules.RuleTable;

/** Where a programme stands. It is told by its moments, never stored. */
public enum ProgrammeState {
    /** Of the country's pack: the same for everybody. */
    READY,
    /** Made by a centre or a school. */
    IN_USE,
    WITHDRAWN;

    public String code() {
        return RuleTable.code(this);
    }
}

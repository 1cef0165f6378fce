package org.birge.development.control;

import org.birge.rules.RuleTable;

/** Where a control point stands. */
enum ControlState {
    AHEAD,
    OPEN,
    CONFIRMED;

    String code() {
        return RuleTable.code(this);
    }
}

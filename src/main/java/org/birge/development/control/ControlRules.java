package org.birge.development.control;

import static org.birge.development.control.ControlState.CONFIRMED;
import static org.birge.development.control.ControlState.OPEN;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/** Who may do what with a control point, when (shared domain, cycle, 4): the only place that says so. Those above see totals, nothing else. */
final class ControlRules {

    static final RuleTable<ControlCommand, ControlState> TABLE = RuleTable.of(
                    "rules.control.", ControlCommand.class, ControlState.class)
            .may(ControlCommand.READ, EnumSet.allOf(ControlState.class), Party.HEAD, Party.DEPUTY)
            .may(ControlCommand.READ, EnumSet.of(CONFIRMED), Party.STAFF)
            .may(ControlCommand.WRITE, EnumSet.of(OPEN), Party.HEAD)
            .may(ControlCommand.SAY, EnumSet.of(OPEN), Party.HEAD)
            .may(ControlCommand.CONFIRM, EnumSet.of(OPEN), Party.HEAD)
            .may(ControlCommand.SEE_TOTALS, EnumSet.of(CONFIRMED), Party.AUTHORITY, Party.CENTRE);

    private ControlRules() {}

    /** As what somebody stands before the control points of a school. */
    static Set<Party> parties(Scope scope, long school) {
        if (scope.organisation() != null && scope.organisation() == school) {
            return EnumSet.of(
                    switch (scope.role()) {
                        case "head" -> Party.HEAD;
                        case "deputy" -> Party.DEPUTY;
                        default -> Party.STAFF;
                    });
        }
        return switch (scope.role()) {
            case "authority-officer" -> EnumSet.of(Party.AUTHORITY);
            case "centre-head", "methodist" -> EnumSet.of(Party.CENTRE);
            default -> EnumSet.noneOf(Party.class);
        };
    }

    static void demand(ControlCommand command, Set<Party> parties, ControlState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.knows(command, parties)) {
            if (parties.contains(Party.DEPUTY)) {
                throw new Refusal("development.plan.refusal.only-head");
            }
            throw new NotFound();
        }
        throw switch (command) {
            case READ, SEE_TOTALS -> new NotFound();
            case WRITE, SAY, CONFIRM -> new Refusal("control.refusal." + state.code());
        };
    }
}

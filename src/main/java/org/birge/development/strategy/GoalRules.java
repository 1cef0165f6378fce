package org.birge.development.strategy;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/** Who may read and write the goals of schools and of the centre (J0.7): the only place that says so. */
final class GoalRules {

    private static final Set<GoalState> ALL = EnumSet.allOf(GoalState.class);
    private static final Set<GoalState> RUNNING = EnumSet.of(GoalState.RUNNING);

    static final RuleTable<GoalCommand, GoalState> TABLE = RuleTable.of(
                    "rules.goal.", GoalCommand.class, GoalState.class)
            .may(GoalCommand.READ_SCHOOL, ALL, Party.HEAD, Party.DEPUTY, Party.STAFF, Party.AUTHORITY, Party.CENTRE)
            .may(GoalCommand.WRITE_SCHOOL, RUNNING, Party.HEAD)
            .may(GoalCommand.ISSUE_SCHOOL, RUNNING, Party.HEAD)
            .may(GoalCommand.READ_CENTRE, ALL, Party.HEAD, Party.DEPUTY, Party.STAFF, Party.AUTHORITY, Party.CENTRE)
            .may(GoalCommand.WRITE_CENTRE, RUNNING, Party.CENTRE_HEAD)
            .may(GoalCommand.ISSUE_CENTRE, RUNNING, Party.CENTRE_HEAD);

    private GoalRules() {}

    /** As what somebody stands before goals of this organisation; it may be a school or a centre. */
    static Set<Party> parties(Scope scope, long organisation) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        boolean own = scope.organisation() != null && scope.organisation() == organisation;
        switch (scope.role()) {
            case "authority-officer" -> parties.add(Party.AUTHORITY);
            case "methodist" -> parties.add(Party.CENTRE);
            case "centre-head" -> {
                parties.add(Party.CENTRE);
                if (own) {
                    parties.add(Party.CENTRE_HEAD);
                }
            }
            case "head" -> parties.add(Party.HEAD);
            case "deputy" -> parties.add(Party.DEPUTY);
            case "union-head", "teacher", "psychologist", "secretary" -> parties.add(Party.STAFF);
            default -> {}
        }
        return parties;
    }

    static boolean allows(GoalCommand command, Scope scope, long organisation, GoalState state) {
        return TABLE.allows(command, parties(scope, organisation), state);
    }

    /** Refuses in words who could do it in another year, and with a 404 whom it does not concern. */
    static void demand(GoalCommand command, Scope scope, long organisation, GoalState state) {
        Set<Party> parties = parties(scope, organisation);
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (TABLE.knows(command, parties)) {
            throw new Refusal("strategy.refusal.over");
        }
        if (parties.contains(Party.DEPUTY)
                && (command == GoalCommand.WRITE_SCHOOL || command == GoalCommand.ISSUE_SCHOOL)) {
            throw new Refusal("development.plan.refusal.only-head");
        }
        throw new NotFound();
    }
}

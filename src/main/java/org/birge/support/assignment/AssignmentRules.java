package org.birge.support.assignment;

import static org.birge.support.matching.MatchingState.DONE;
import static org.birge.support.matching.MatchingState.FAILED;
import static org.birge.support.matching.MatchingState.INTERRUPTED;
import static org.birge.support.matching.MatchingState.NONE;
import static org.birge.support.matching.MatchingState.RUNNING;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.support.matching.MatchingState;
import org.birge.support.matching.Run;
import org.birge.support.matching.RunKind;

/** Who may do what with a proposal of who takes which request, when (J0.5): the only place that says so. Whoever assigns by hand may. */
final class AssignmentRules {

    static final RuleTable<AssignmentCommand, MatchingState> TABLE = RuleTable.of(
                    "rules.assignment.", AssignmentCommand.class, MatchingState.class)
            .may(AssignmentCommand.READ, EnumSet.allOf(MatchingState.class), Party.CENTRE)
            .may(AssignmentCommand.START, EnumSet.of(NONE, INTERRUPTED, FAILED, DONE), Party.CENTRE)
            .may(AssignmentCommand.STOP, EnumSet.of(RUNNING), Party.CENTRE)
            .may(AssignmentCommand.PIN, EnumSet.of(DONE), Party.CENTRE)
            .may(AssignmentCommand.MOVE, EnumSet.of(DONE), Party.CENTRE)
            .may(AssignmentCommand.TAKE_OVER, EnumSet.of(DONE), Party.CENTRE)
            .may(AssignmentCommand.WEIGH, EnumSet.allOf(MatchingState.class), Party.CENTRE_HEAD)
            .may(AssignmentCommand.SET_TERMS, EnumSet.allOf(MatchingState.class), Party.CENTRE_HEAD);

    private AssignmentRules() {}

    /** As what somebody stands before the proposals of this centre. */
    static Set<Party> parties(Scope scope, long organisation) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (scope.organisation() == null || scope.organisation() != organisation || scope.person() == null) {
            return parties;
        }
        if (scope.role().equals("methodist") || scope.role().equals("centre-head")) {
            parties.add(Party.CENTRE);
        }
        if (scope.role().equals("centre-head")) {
            parties.add(Party.CENTRE_HEAD);
        }
        return parties;
    }

    /** Refuses in words whom it concerns, and with a 404 everybody else. */
    static void demand(AssignmentCommand command, long organisation, MatchingState state) {
        Set<Party> parties = parties(Scope.current(), organisation);
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.allows(AssignmentCommand.READ, parties, state)) {
            throw new NotFound();
        }
        throw new Refusal(
                TABLE.knows(command, parties)
                        ? "matching.refusal.state." + state.code()
                        : "matching.refusal.not-yours");
    }

    /** The same for a run, which has to be one of requests. @return itself */
    static Run demand(AssignmentCommand command, Run run, Instant now) {
        if (run.kind() != RunKind.REQUESTS) {
            throw new NotFound();
        }
        demand(command, run.organisation(), run.state(now));
        return run;
    }

    /** The centre of whoever acts. */
    static long place() {
        Long organisation = Scope.current().organisation();
        if (organisation == null) {
            throw new NotFound();
        }
        return organisation;
    }
}

package org.birge.support.situation;

import static org.birge.support.situation.ProblemState.ANSWERED;
import static org.birge.support.situation.ProblemState.KEPT;
import static org.birge.support.situation.ProblemState.SHOWN;
import static org.birge.support.situation.ProblemState.SOLVED;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/**
 * Who may do what with a school's problem, when (J6.4): the only place that says so. The centre sees what the head shows it, and nothing of a problem that
 * is kept inside.
 */
final class ProblemRules {

    private static final Set<ProblemState> OPEN = EnumSet.of(KEPT, SHOWN, ANSWERED);
    private static final Set<ProblemState> SEEN = EnumSet.of(SHOWN, ANSWERED, SOLVED);

    static final RuleTable<ProblemCommand, ProblemState> TABLE = RuleTable.of(
                    "rules.situation.", ProblemCommand.class, ProblemState.class)
            .may(ProblemCommand.READ, EnumSet.allOf(ProblemState.class), Party.HEAD, Party.DEPUTY)
            .may(ProblemCommand.READ, SEEN, Party.CENTRE)
            .may(ProblemCommand.CHANGE, OPEN, Party.HEAD, Party.DEPUTY)
            .may(ProblemCommand.SHOW, EnumSet.of(KEPT), Party.HEAD)
            .may(ProblemCommand.HIDE, EnumSet.of(SHOWN, ANSWERED), Party.HEAD)
            .may(ProblemCommand.TRY, OPEN, Party.HEAD, Party.DEPUTY)
            .may(ProblemCommand.ANSWER, EnumSet.of(SHOWN, ANSWERED), Party.CENTRE)
            .may(ProblemCommand.SOLVE, OPEN, Party.HEAD, Party.DEPUTY)
            .may(ProblemCommand.REOPEN, EnumSet.of(SOLVED), Party.HEAD, Party.DEPUTY);

    private ProblemRules() {}

    /** As what somebody stands before a problem of this school; the centre is nobody before one that is kept inside. */
    static Set<Party> parties(Scope scope, long school, boolean shown) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (scope.organisation() != null && scope.organisation() == school) {
            switch (scope.role()) {
                case "head" -> parties.add(Party.HEAD);
                case "deputy" -> parties.add(Party.DEPUTY);
                default -> {}
            }
        } else if (shown && ofCentre(scope)) {
            parties.add(Party.CENTRE);
        }
        return parties;
    }

    static boolean ofCentre(Scope scope) {
        return scope.role().equals("centre-head") || scope.role().equals("methodist");
    }

    /** Refuses in words whom the problem concerns, and with a 404 everybody else. */
    static void demand(ProblemCommand command, Set<Party> parties, ProblemState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.allows(ProblemCommand.READ, parties, state)) {
            throw new NotFound();
        }
        throw new Refusal(
                TABLE.knows(command, parties)
                        ? "situation.refusal.state." + state.code()
                        : "situation.refusal.not-yours");
    }
}

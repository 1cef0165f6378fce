package org.birge.support.outcome;

import static org.birge.support.outcome.ClosingState.OPEN;
import static org.birge.support.outcome.ClosingState.OVER;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.support.mentor.Mentorship;

/**
 * Who may do what with the closing question of a pair, when (J1c.2): the only place that says so. The two answer it; each reads the own answer, the
 * head who answers for the mentee reads both. Above the school there are sums only.
 */
final class ClosingRules {

    static final RuleTable<ClosingCommand, ClosingState> TABLE = RuleTable.of(
                    "rules.closing.", ClosingCommand.class, ClosingState.class)
            .may(ClosingCommand.ANSWER, EnumSet.of(OPEN), Party.MENTOR, Party.MENTEE)
            .may(ClosingCommand.READ, EnumSet.of(OPEN, OVER), Party.MENTOR, Party.MENTEE, Party.LEADER);

    private ClosingRules() {}

    static boolean allows(ClosingCommand command, Mentorship pair, ClosingState state) {
        return TABLE.allows(command, pair.parties(Scope.current()), state);
    }

    /** Refuses in words the two, and with a 404 everybody else. */
    static void demand(ClosingCommand command, Mentorship pair, ClosingState state) {
        Set<Party> parties = pair.parties(Scope.current());
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!parties.contains(Party.MENTOR) && !parties.contains(Party.MENTEE)) {
            throw new NotFound();
        }
        throw new Refusal("outcome.refusal." + state.code());
    }
}

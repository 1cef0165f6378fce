package org.birge.support.matching;

import static org.birge.support.matching.MatchingState.DONE;
import static org.birge.support.matching.MatchingState.FAILED;
import static org.birge.support.matching.MatchingState.INTERRUPTED;
import static org.birge.support.matching.MatchingState.NONE;
import static org.birge.support.matching.MatchingState.RUNNING;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/** Who may do what with a proposal of pairs, when (J1c.2): the only place that says so. Heads propose within their school, the centre in its area. */
final class MatchingRules {

    static final RuleTable<MatchingCommand, MatchingState> TABLE = RuleTable.of(
                    "rules.matching.", MatchingCommand.class, MatchingState.class)
            .may(MatchingCommand.READ, EnumSet.allOf(MatchingState.class), Party.HEAD, Party.DEPUTY, Party.CENTRE)
            .may(
                    MatchingCommand.START,
                    EnumSet.of(NONE, INTERRUPTED, FAILED, DONE),
                    Party.HEAD,
                    Party.DEPUTY,
                    Party.CENTRE)
            .may(MatchingCommand.STOP, EnumSet.of(RUNNING), Party.HEAD, Party.DEPUTY, Party.CENTRE)
            .may(MatchingCommand.PIN, EnumSet.of(DONE), Party.HEAD, Party.DEPUTY, Party.CENTRE)
            .may(MatchingCommand.MOVE, EnumSet.of(DONE), Party.HEAD, Party.DEPUTY, Party.CENTRE)
            .may(MatchingCommand.ACCEPT, EnumSet.of(DONE), Party.HEAD, Party.DEPUTY, Party.CENTRE)
            .may(MatchingCommand.WEIGH, EnumSet.allOf(MatchingState.class), Party.CENTRE_HEAD);

    private MatchingRules() {}

    /** As what somebody stands before the proposals of this place. */
    static Set<Party> parties(Scope scope, long organisation) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (scope.organisation() == null || scope.organisation() != organisation || scope.person() == null) {
            return parties;
        }
        switch (scope.role()) {
            case "head" -> parties.add(Party.HEAD);
            case "deputy" -> parties.add(Party.DEPUTY);
            case "methodist" -> parties.add(Party.CENTRE);
            case "centre-head" -> {
                parties.add(Party.CENTRE);
                parties.add(Party.CENTRE_HEAD);
            }
            default -> {}
        }
        return parties;
    }

    /** Refuses in words whom it concerns, and with a 404 everybody else. */
    static void demand(MatchingCommand command, long organisation, MatchingState state) {
        Set<Party> parties = parties(Scope.current(), organisation);
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.allows(MatchingCommand.READ, parties, state)) {
            throw new NotFound();
        }
        throw new Refusal(
                TABLE.knows(command, parties)
                        ? "matching.refusal.state." + state.code()
                        : "matching.refusal.not-yours");
    }

    /** The place of whoever acts. */
    static long place() {
        Long organisation = Scope.current().organisation();
        if (organisation == null) {
            throw new NotFound();
        }
        return organisation;
    }
}

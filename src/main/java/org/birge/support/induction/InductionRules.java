package org.birge.support.induction;

import static org.birge.support.induction.InductionState.ENDED;
import static org.birge.support.induction.InductionState.FRESH;
import static org.birge.support.induction.InductionState.WAITING;
import static org.birge.support.induction.InductionState.WORKING;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.support.mentor.Mentorship;

/**
 * Who may do what with the year of a pair, when (J1c.3): the only place that says so. Head and centre follow milestones and counts; steps, notes and
 * journal are the two people's alone, whatever else somebody is.
 */
final class InductionRules {

    static final RuleTable<InductionCommand, InductionState> TABLE = RuleTable.of(
                    "rules.induction.", InductionCommand.class, InductionState.class)
            .may(
                    InductionCommand.FOLLOW,
                    EnumSet.of(WAITING, FRESH, WORKING, ENDED),
                    Party.MENTOR,
                    Party.MENTEE,
                    Party.HEAD,
                    Party.CENTRE)
            .may(InductionCommand.CHOOSE, EnumSet.of(WAITING), Party.MENTOR, Party.LEADER, Party.CENTRE)
            .may(InductionCommand.CHOOSE, EnumSet.of(FRESH), Party.MENTOR, Party.MENTEE)
            .may(InductionCommand.READ, EnumSet.of(FRESH, WORKING, ENDED), Party.MENTOR, Party.MENTEE)
            .may(InductionCommand.WRITE, EnumSet.of(FRESH, WORKING), Party.MENTOR, Party.MENTEE);

    private InductionRules() {}

    static boolean allows(InductionCommand command, Mentorship pair, InductionState state) {
        return TABLE.allows(command, pair.parties(Scope.current()), state);
    }

    /** Refuses in words whom it concerns, and with a 404 everybody else. */
    static void demand(InductionCommand command, Mentorship pair, InductionState state) {
        Set<Party> parties = pair.parties(Scope.current());
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (command == InductionCommand.READ
                || command == InductionCommand.WRITE && !TABLE.knows(command, parties)
                || !TABLE.allows(InductionCommand.FOLLOW, parties, state)) {
            throw new NotFound();
        }
        if (!TABLE.knows(command, parties)) {
            throw new Refusal("induction.refusal.not-yours");
        }
        throw new Refusal("induction.refusal.year." + state.code());
    }
}

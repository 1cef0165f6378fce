package org.birge.support.induction;

import static org.birge.support.induction.ProgrammeState.IN_USE;
import static org.birge.support.induction.ProgrammeState.READY;
import static org.birge.support.induction.ProgrammeState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/** Who may do what with an induction programme, when (J1c.3): the only place that says so. Everybody reads, each place changes its own. */
final class ProgrammeRules {

    static final RuleTable<ProgrammeCommand, ProgrammeState> TABLE = RuleTable.of(
                    "rules.programme.", ProgrammeCommand.class, ProgrammeState.class)
            .may(
                    ProgrammeCommand.READ,
                    EnumSet.allOf(ProgrammeState.class),
                    Party.HEAD,
                    Party.DEPUTY,
                    Party.STAFF,
                    Party.CENTRE)
            .may(ProgrammeCommand.COPY, EnumSet.of(READY, IN_USE), Party.HEAD, Party.DEPUTY, Party.CENTRE)
            .may(ProgrammeCommand.CHANGE, EnumSet.of(IN_USE), Party.AUTHOR)
            .may(ProgrammeCommand.WITHDRAW, EnumSet.of(IN_USE), Party.AUTHOR)
            .may(ProgrammeCommand.RESTORE, EnumSet.of(WITHDRAWN), Party.AUTHOR);

    private ProgrammeRules() {}

    /** As what somebody stands before a programme of this place, 0 for a ready one. */
    static Set<Party> parties(Scope scope, long owner) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        switch (scope.role()) {
            case "head" -> parties.add(Party.HEAD);
            case "deputy" -> parties.add(Party.DEPUTY);
            case "centre-head", "methodist" -> parties.add(Party.CENTRE);
            case "union-head", "secretary", "teacher", "psychologist", "mentor" -> parties.add(Party.STAFF);
            default -> {}
        }
        if (!parties.isEmpty()
                && !parties.contains(Party.STAFF)
                && scope.organisation() != null
                && scope.organisation() == owner) {
            parties.add(Party.AUTHOR);
        }
        return parties;
    }

    /** Refuses in words who reads it, and with a 404 everybody else. */
    static void demand(ProgrammeCommand command, Set<Party> parties, ProgrammeState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.allows(ProgrammeCommand.READ, parties, state)) {
            throw new NotFound();
        }
        if (!TABLE.knows(command, parties)) {
            throw new Refusal("induction.refusal.not-yours");
        }
        throw new Refusal("induction.refusal.programme." + state.code());
    }
}

package org.birge.support.reserve;

import static org.birge.support.reserve.ReserveState.CANDIDATE;
import static org.birge.support.reserve.ReserveState.IN_RESERVE;
import static org.birge.support.reserve.ReserveState.PUT_FORWARD;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/**
 * Who may do what with an entry of the leadership reserve, when (J1d.13): the only place that says so. Before the person consents, only they and who
 * put them forward know of it; nobody decides about themself; of the own school only the head who put the person forward reads it,
 * as long as they are its head.
 */
final class ReserveRules {

    static final RuleTable<ReserveCommand, ReserveState> TABLE = RuleTable.of(
                    "rules.reserve.", ReserveCommand.class, ReserveState.class)
            .may(ReserveCommand.READ, EnumSet.allOf(ReserveState.class), Party.CANDIDATE, Party.AUTHOR)
            .may(ReserveCommand.READ, EnumSet.complementOf(EnumSet.of(PUT_FORWARD)), Party.CENTRE, Party.AUTHORITY)
            .may(ReserveCommand.CONSENT, EnumSet.of(PUT_FORWARD), Party.CANDIDATE)
            .may(ReserveCommand.CHANGE, EnumSet.of(CANDIDATE, IN_RESERVE), Party.CANDIDATE)
            .may(ReserveCommand.PREPARE, EnumSet.of(CANDIDATE, IN_RESERVE), Party.CANDIDATE, Party.CENTRE)
            .may(ReserveCommand.ADMIT, EnumSet.of(CANDIDATE), Party.CENTRE, Party.AUTHORITY)
            .never(ReserveCommand.ADMIT, Party.CANDIDATE)
            .may(ReserveCommand.REVIEW, EnumSet.of(IN_RESERVE), Party.CENTRE, Party.AUTHORITY)
            .never(ReserveCommand.REVIEW, Party.CANDIDATE)
            .may(ReserveCommand.APPOINT, EnumSet.of(IN_RESERVE), Party.CENTRE, Party.AUTHORITY)
            .never(ReserveCommand.APPOINT, Party.CANDIDATE)
            .may(ReserveCommand.LEAVE, EnumSet.of(PUT_FORWARD, CANDIDATE, IN_RESERVE), Party.CANDIDATE)
            .may(ReserveCommand.REMOVE, EnumSet.of(PUT_FORWARD), Party.AUTHOR)
            .may(ReserveCommand.REMOVE, EnumSet.of(CANDIDATE, IN_RESERVE), Party.CENTRE, Party.AUTHORITY)
            .never(ReserveCommand.REMOVE, Party.CANDIDATE);

    private ReserveRules() {}

    /**
     * As what somebody stands before the entry of this person. The person themself is not its author, who put it forward or not; nor is whoever left the
     * school or the post from which they put the person forward.
     */
    static Set<Party> parties(Scope scope, long person, long place, long putForwardBy) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        switch (scope.role()) {
            case "centre-head", "methodist" -> parties.add(Party.CENTRE);
            case "authority-officer" -> parties.add(Party.AUTHORITY);
            default -> {}
        }
        if (Objects.equals(scope.person(), person)) {
            parties.add(Party.CANDIDATE);
        } else if (Objects.equals(scope.person(), putForwardBy)
                && scope.low() <= place
                && place < scope.high()
                && PutForwardForReserve.ROLES.contains(scope.role())) {
            parties.add(Party.AUTHOR);
        }
        return parties;
    }

    /** Refuses in words whom the entry concerns, and with a 404 everybody else. */
    static void demand(ReserveCommand command, Set<Party> parties, ReserveState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.allows(ReserveCommand.READ, parties, state)) {
            throw new NotFound();
        }
        if (TABLE.bars(command, parties)) {
            throw new Refusal("reserve.refusal.own");
        }
        if (!TABLE.knows(command, parties)) {
            throw new Refusal("reserve.refusal.not-yours");
        }
        throw new Refusal("reserve.refusal.state." + state.code());
    }
}

package org.birge.support.visit;

import static org.birge.support.visit.VisitState.AGREED;
import static org.birge.support.visit.VisitState.ANNOUNCED;
import static org.birge.support.visit.VisitState.ANSWERED;
import static org.birge.support.visit.VisitState.RECORDED;
import static org.birge.support.visit.VisitState.WISHED;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/**
 * Who may do what with a visit, when (J0.4, J0.5): the only place that says so. The centre helps and does not inspect: without the head's word
 * nobody comes, and nobody closes alone what they wrote themself.
 */
final class VisitRules {

    private static final Set<VisitState> AHEAD = EnumSet.of(ANNOUNCED, WISHED, AGREED);

    static final RuleTable<VisitCommand, VisitState> TABLE = RuleTable.of(
                    "rules.visits.", VisitCommand.class, VisitState.class)
            .may(VisitCommand.READ, EnumSet.allOf(VisitState.class), Party.HEAD, Party.DEPUTY, Party.CENTRE)
            .may(VisitCommand.AGREE, EnumSet.of(ANNOUNCED), Party.HEAD)
            .may(VisitCommand.WISH, EnumSet.of(ANNOUNCED, AGREED), Party.HEAD)
            .may(VisitCommand.ACCEPT, EnumSet.of(WISHED), Party.CENTRE)
            .may(VisitCommand.MOVE, AHEAD, Party.CENTRE)
            .may(VisitCommand.CALL_OFF, AHEAD, Party.HEAD, Party.CENTRE)
            .may(VisitCommand.RECORD, EnumSet.of(AGREED, ANSWERED), Party.VISITOR)
            .may(VisitCommand.ANSWER, EnumSet.of(RECORDED), Party.HEAD)
            .never(VisitCommand.ANSWER, Party.VISITOR)
            .may(VisitCommand.CONFIRM, EnumSet.of(RECORDED, ANSWERED), Party.HEAD)
            .never(VisitCommand.CONFIRM, Party.VISITOR);

    private VisitRules() {}

    /** As what somebody stands before a visit to this school. */
    static Set<Party> parties(Scope scope, long school, Set<Long> visitors) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (scope.organisation() != null && scope.organisation() == school) {
            switch (scope.role()) {
                case "head" -> parties.add(Party.HEAD);
                case "deputy" -> parties.add(Party.DEPUTY);
                default -> {}
            }
        } else if (ofCentre(scope)) {
            parties.add(Party.CENTRE);
        }
        if (scope.person() != null && visitors.contains(scope.person())) {
            parties.add(Party.VISITOR);
        }
        return parties;
    }

    static boolean ofCentre(Scope scope) {
        return scope.role().equals("centre-head") || scope.role().equals("methodist");
    }

    /** Refuses in words whom the visit concerns, and with a 404 everybody else. */
    static void demand(VisitCommand command, Set<Party> parties, VisitState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.allows(VisitCommand.READ, parties, state)) {
            throw new NotFound();
        }
        if (TABLE.bars(command, parties)) {
            throw new Refusal("visits.refusal.own-work");
        }
        if (!TABLE.knows(command, parties)) {
            throw new Refusal(
                    command == VisitCommand.RECORD ? "visits.refusal.only-visitors" : "visits.refusal.not-yours");
        }
        throw new Refusal("visits.refusal.state." + state.code());
    }
}

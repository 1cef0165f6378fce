package org.birge.growth.training;

import static org.birge.growth.training.EnrolmentState.ACCEPTED;
import static org.birge.growth.training.EnrolmentState.AGREED;
import static org.birge.growth.training.EnrolmentState.ASKED;
import static org.birge.growth.training.EnrolmentState.COMPLETED;
import static org.birge.growth.training.EnrolmentState.PROPOSED;
import static org.birge.growth.training.EnrolmentState.WAITING;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/** Who may do what with somebody's place in a session, when (J1d.1): the only place that says so. Nobody is sent without their own yes. */
final class EnrolmentRules {

    static final RuleTable<EnrolmentCommand, EnrolmentState> TABLE = RuleTable.of(
                    "rules.enrolment.", EnrolmentCommand.class, EnrolmentState.class)
            .may(
                    EnrolmentCommand.READ,
                    EnumSet.allOf(EnrolmentState.class),
                    Party.PARTICIPANT,
                    Party.HEAD,
                    Party.DEPUTY,
                    Party.CENTRE)
            .may(EnrolmentCommand.CONSENT, EnumSet.of(PROPOSED), Party.PARTICIPANT)
            .may(EnrolmentCommand.AGREE, EnumSet.of(ASKED), Party.HEAD)
            .may(EnrolmentCommand.ACCEPT, EnumSet.of(AGREED), Party.CENTRE)
            .may(EnrolmentCommand.DECLINE, EnumSet.of(PROPOSED), Party.PARTICIPANT)
            .may(EnrolmentCommand.DECLINE, EnumSet.of(ASKED), Party.HEAD)
            .may(EnrolmentCommand.DECLINE, EnumSet.of(AGREED, WAITING), Party.CENTRE)
            .may(EnrolmentCommand.WITHDRAW, EnumSet.of(PROPOSED, ASKED, AGREED, WAITING, ACCEPTED), Party.HEAD)
            .may(EnrolmentCommand.WITHDRAW, EnumSet.of(ASKED, AGREED, WAITING, ACCEPTED), Party.PARTICIPANT)
            .may(EnrolmentCommand.ANSWER, EnumSet.of(COMPLETED), Party.PARTICIPANT)
            .may(EnrolmentCommand.SAY_CHANGE, EnumSet.of(COMPLETED), Party.HEAD)
            .never(EnrolmentCommand.SAY_CHANGE, Party.PARTICIPANT);

    private EnrolmentRules() {}

    /** As what somebody stands before the place of this person, of this school, in what this centre holds. */
    static Set<Party> parties(Scope scope, long person, long school, long centre) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (scope.person() != null && scope.person() == person) {
            parties.add(Party.PARTICIPANT);
        }
        if (scope.organisation() != null && scope.organisation() == school) {
            switch (scope.role()) {
                case "head" -> parties.add(Party.HEAD);
                case "deputy" -> parties.add(Party.DEPUTY);
                default -> {}
            }
        } else if (TrainingRules.ofCentre(scope) && scope.organisation() != null && scope.organisation() == centre) {
            parties.add(Party.CENTRE);
        }
        return parties;
    }

    /** Refuses in words whom the place concerns, and with a 404 everybody else. */
    static void demand(EnrolmentCommand command, Set<Party> parties, EnrolmentState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.allows(EnrolmentCommand.READ, parties, state)) {
            throw new NotFound();
        }
        throw new Refusal(
                TABLE.knows(command, parties) && !TABLE.bars(command, parties)
                        ? "trainings.refusal.enrolment." + state.code()
                        : "trainings.refusal.not-yours");
    }
}

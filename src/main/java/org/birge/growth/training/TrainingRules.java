package org.birge.growth.training;

import static org.birge.growth.training.TrainingState.HELD;
import static org.birge.growth.training.TrainingState.OPEN;
import static org.birge.growth.training.TrainingState.PLANNED;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/** Who may do what with a session of a course, when (J1d.1, J1d.11): the only place that says so. */
final class TrainingRules {

    static final RuleTable<TrainingCommand, TrainingState> TABLE = RuleTable.of(
                    "rules.training.", TrainingCommand.class, TrainingState.class)
            .may(
                    TrainingCommand.READ,
                    EnumSet.allOf(TrainingState.class),
                    Party.HEAD,
                    Party.DEPUTY,
                    Party.STAFF,
                    Party.AUTHORITY,
                    Party.CENTRE)
            .may(TrainingCommand.CHANGE, EnumSet.of(PLANNED, OPEN), Party.CENTRE)
            .may(TrainingCommand.OPEN, EnumSet.of(PLANNED), Party.CENTRE)
            .may(TrainingCommand.CALL_OFF, EnumSet.of(PLANNED, OPEN), Party.CENTRE)
            .may(TrainingCommand.INVITE, EnumSet.of(OPEN), Party.CENTRE)
            .may(TrainingCommand.ANSWER_INVITATION, EnumSet.of(OPEN), Party.HEAD, Party.DEPUTY)
            .may(TrainingCommand.MARK, EnumSet.of(OPEN, HELD), Party.CENTRE)
            .may(TrainingCommand.HOLD, EnumSet.of(OPEN), Party.CENTRE)
            .may(TrainingCommand.RESULT, EnumSet.of(HELD), Party.CENTRE)
            .may(TrainingCommand.CLOSE, EnumSet.of(HELD), Party.CENTRE);

    private TrainingRules() {}

    static boolean ofCentre(Scope scope) {
        return scope.role().equals("centre-head") || scope.role().equals("methodist");
    }

    /** Refuses in words whom the session concerns, and with a 404 everybody else. */
    static void demand(TrainingCommand command, Set<Party> parties, TrainingState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.allows(TrainingCommand.READ, parties, state)) {
            throw new NotFound();
        }
        throw new Refusal(
                TABLE.knows(command, parties)
                        ? "trainings.refusal.session." + state.code()
                        : "trainings.refusal.not-yours");
    }
}

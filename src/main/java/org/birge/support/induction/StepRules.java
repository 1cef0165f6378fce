package org.birge.support.induction;

import static org.birge.support.induction.StepState.CONFIRMED;
import static org.birge.support.induction.StepState.DONE;
import static org.birge.support.induction.StepState.NOT_NEEDED;
import static org.birge.support.induction.StepState.PLANNED;

import java.util.EnumSet;
import java.util.Set;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.Refusal;

/** Who may do what with a step, when (J1c.3): the only place that says so. One of the two says it is done, the other confirms it. */
final class StepRules {

    static final RuleTable<StepCommand, StepState> TABLE = RuleTable.of(
                    "rules.step.", StepCommand.class, StepState.class)
            .may(StepCommand.FINISH, EnumSet.of(PLANNED), Party.MENTOR, Party.MENTEE)
            .may(StepCommand.TAKE_BACK, EnumSet.of(DONE), Party.AUTHOR)
            .may(StepCommand.CONFIRM, EnumSet.of(DONE), Party.MENTOR, Party.MENTEE)
            .never(StepCommand.CONFIRM, Party.AUTHOR)
            .may(StepCommand.GIVE_BACK, EnumSet.of(DONE), Party.MENTOR, Party.MENTEE)
            .never(StepCommand.GIVE_BACK, Party.AUTHOR)
            .may(StepCommand.POSTPONE, EnumSet.of(PLANNED), Party.MENTOR, Party.MENTEE)
            .may(StepCommand.DISMISS, EnumSet.of(PLANNED), Party.MENTOR, Party.MENTEE)
            .may(StepCommand.RESUME, EnumSet.of(NOT_NEEDED), Party.MENTOR, Party.MENTEE)
            .may(StepCommand.NOTE, EnumSet.of(PLANNED, DONE, CONFIRMED, NOT_NEEDED), Party.MENTOR, Party.MENTEE);

    private StepRules() {}

    /** For one of the two; others do not come so far. */
    static void demand(StepCommand command, Set<Party> parties, StepState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (TABLE.bars(command, parties)) {
            throw new Refusal("induction.refusal.own-work");
        }
        throw new Refusal("induction.refusal.step." + state.code());
    }
}

package org.birge.tasks;

import static org.birge.tasks.TaskStanding.CONFIRMED;
import static org.birge.tasks.TaskStanding.DONE;
import static org.birge.tasks.TaskStanding.OPEN;

import java.util.EnumSet;
import java.util.Set;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/** Who may do what with a task, when (shared domain, cycle, 4): the only place that says so. Nobody confirms their own work. */
final class TaskRules {

    static final RuleTable<TaskCommand, TaskStanding> TABLE = RuleTable.of(
                    "rules.task.", TaskCommand.class, TaskStanding.class)
            .may(
                    TaskCommand.READ,
                    EnumSet.allOf(TaskStanding.class),
                    Party.RESPONSIBLE,
                    Party.CONFIRMER,
                    Party.HEAD,
                    Party.DEPUTY,
                    Party.UNION_HEAD)
            .may(TaskCommand.READ, EnumSet.of(DONE, CONFIRMED), Party.AUTHORITY)
            .may(TaskCommand.WORK, EnumSet.of(OPEN), Party.RESPONSIBLE)
            .may(TaskCommand.ATTACH, EnumSet.of(OPEN, DONE), Party.RESPONSIBLE)
            .may(TaskCommand.CONFIRM, EnumSet.of(DONE), Party.CONFIRMER, Party.AUTHORITY)
            .never(TaskCommand.CONFIRM, Party.RESPONSIBLE)
            .may(TaskCommand.CONFIRM_STEPS, EnumSet.of(OPEN, DONE), Party.UNION_HEAD)
            .never(TaskCommand.CONFIRM_STEPS, Party.RESPONSIBLE)
            .may(TaskCommand.POSTPONE, EnumSet.of(OPEN), Party.RESPONSIBLE, Party.HEAD)
            .may(TaskCommand.POSTPONE_AGAIN, EnumSet.of(OPEN), Party.HEAD)
            .may(TaskCommand.MOVE_OFF_DAY, EnumSet.of(OPEN), Party.HEAD)
            .may(TaskCommand.CANCEL, EnumSet.of(OPEN), Party.HEAD);

    private TaskRules() {}

    /** Refuses in words whom the task concerns, and with a 404 everybody else. */
    static void demand(TaskCommand command, Set<Party> parties, TaskStanding standing) {
        if (TABLE.allows(command, parties, standing)) {
            return;
        }
        if (!TABLE.allows(TaskCommand.READ, parties, standing)) {
            throw new NotFound();
        }
        if (TABLE.bars(command, parties)) {
            throw new Refusal("tasks.refusal.confirms-own-work");
        }
        if (!TABLE.knows(command, parties)) {
            throw notTheirs(command, parties);
        }
        throw notNow(command, standing);
    }

    private static RuntimeException notTheirs(TaskCommand command, Set<Party> parties) {
        return switch (command) {
            case READ -> new NotFound();
            case WORK, ATTACH, POSTPONE -> new Refusal("tasks.refusal.only-responsible");
            case CONFIRM, CONFIRM_STEPS -> new Refusal("tasks.refusal.only-confirmer");
            case POSTPONE_AGAIN ->
                new Refusal(
                        parties.contains(Party.RESPONSIBLE)
                                ? "tasks.refusal.postponed-once"
                                : "tasks.refusal.only-responsible");
            case CANCEL, MOVE_OFF_DAY -> new Refusal("tasks.refusal.only-head");
        };
    }

    private static RuntimeException notNow(TaskCommand command, TaskStanding standing) {
        return switch (standing) {
            case CANCELLED -> new Refusal("tasks.refusal.cancelled");
            case CONFIRMED -> new Refusal("tasks.refusal." + (command == TaskCommand.WORK ? "done" : "confirmed"));
            case DONE -> new Refusal("tasks.refusal.done");
            case OPEN -> new Refusal("tasks.refusal.not-done");
        };
    }
}

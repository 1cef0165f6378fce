package org.birge.councils;

import java.util.EnumSet;
import java.util.Set;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.Refusal;

/** Who may do what with a council and its sittings, when (shared domain, cycle, 5): the only place that says so. */
final class CouncilRules {

    /** Whether there is a council of the kind at the place. */
    enum Formed {
        NO,
        YES
    }

    /** How far a sitting is. */
    enum Stage {
        CALLED,
        OPEN,
        CLOSED,
        /** Called, but not held. */
        CANCELLED
    }

    private static final Party[] RUNNERS = {Party.HEAD, Party.CHAIR, Party.SECRETARY};
    private static final Set<Formed> FORMED = EnumSet.of(Formed.YES);
    private static final Set<Stage> CALLED = EnumSet.of(Stage.CALLED);
    private static final Set<Stage> OPEN = EnumSet.of(Stage.OPEN);
    private static final Set<Stage> CLOSED = EnumSet.of(Stage.CLOSED);

    static final RuleTable<CouncilCommand, Formed> COUNCIL = RuleTable.of(
                    "rules.council.", CouncilCommand.class, Formed.class)
            .may(CouncilCommand.FORM, EnumSet.of(Formed.NO), Party.HEAD)
            .may(CouncilCommand.READ, FORMED, RUNNERS)
            .may(CouncilCommand.READ, FORMED, Party.MEMBER)
            .may(CouncilCommand.SEAT, FORMED, RUNNERS)
            .may(CouncilCommand.PLAN, FORMED, RUNNERS)
            .may(CouncilCommand.CALL, FORMED, RUNNERS);

    static final RuleTable<SittingCommand, Stage> SITTING = RuleTable.of(
                    "rules.sitting.", SittingCommand.class, Stage.class)
            .may(SittingCommand.READ, EnumSet.allOf(Stage.class), RUNNERS)
            .may(SittingCommand.READ, EnumSet.allOf(Stage.class), Party.MEMBER)
            .may(SittingCommand.MOVE, CALLED, RUNNERS)
            .may(SittingCommand.CANCEL, CALLED, RUNNERS)
            .may(SittingCommand.INVITE, CALLED, RUNNERS)
            .may(SittingCommand.WRITE_AGENDA, EnumSet.of(Stage.CALLED, Stage.OPEN), RUNNERS)
            .may(SittingCommand.ORDER_AGENDA, CALLED, RUNNERS)
            .may(SittingCommand.OPEN, CALLED, RUNNERS)
            .may(SittingCommand.MARK_ATTENDANCE, OPEN, RUNNERS)
            .may(SittingCommand.WRITE_NOTES, OPEN, RUNNERS)
            .may(SittingCommand.VOTE, OPEN, RUNNERS)
            .may(SittingCommand.DECIDE, OPEN, RUNNERS)
            .may(SittingCommand.CLOSE, OPEN, RUNNERS)
            .may(SittingCommand.CONFIRM_MINUTES, CLOSED, RUNNERS)
            .may(SittingCommand.AMEND_MINUTES, CLOSED, RUNNERS)
            .may(SittingCommand.ATTACH_SHEET, CLOSED, RUNNERS);

    private CouncilRules() {}

    /** Why a command that is somebody's to give cannot be given now. */
    static Refusal notNow(SittingCommand command, Stage stage) {
        return switch (stage) {
            case CANCELLED -> new Refusal("councils.refusal.cancelled");
            case CLOSED -> new Refusal("councils.refusal.closed");
            case OPEN ->
                new Refusal(
                        SITTING.parties(command, Stage.CALLED).isEmpty()
                                ? "councils.refusal.not-closed"
                                : "councils.refusal.already-open");
            case CALLED ->
                new Refusal(
                        SITTING.parties(command, Stage.OPEN).isEmpty()
                                ? "councils.refusal.not-closed"
                                : "councils.refusal.not-open");
        };
    }
}

package org.birge.growth.lesson;

import static org.birge.growth.lesson.MasterState.ANNOUNCED;
import static org.birge.growth.lesson.MasterState.CALLED_OFF;
import static org.birge.growth.lesson.MasterState.DRAFT;
import static org.birge.growth.lesson.MasterState.SHOWN;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Who may do what with a master lesson, when (J1d.9): the only place that says so. The centre plans, the region watches and speaks. */
final class MasterRules {

    private static final Set<MasterState> SEEN = EnumSet.of(ANNOUNCED, SHOWN, CALLED_OFF);

    static final RuleTable<MasterCommand, MasterState> TABLE = RuleTable.of(
                    "rules.masters.", MasterCommand.class, MasterState.class)
            .may(MasterCommand.READ, EnumSet.allOf(MasterState.class), Party.CENTRE)
            .may(MasterCommand.READ, SEEN, Party.COLLEAGUE, Party.AUTHORITY, Party.GUEST)
            .may(MasterCommand.CHANGE, EnumSet.of(DRAFT, ANNOUNCED, SHOWN), Party.CENTRE)
            .may(MasterCommand.ANNOUNCE, EnumSet.of(DRAFT), Party.CENTRE)
            .may(MasterCommand.SHOW, EnumSet.of(ANNOUNCED), Party.CENTRE)
            .may(MasterCommand.RECORD, EnumSet.of(DRAFT, ANNOUNCED, SHOWN), Party.CENTRE)
            .may(MasterCommand.SIGN_UP, EnumSet.of(ANNOUNCED), Party.COLLEAGUE)
            .never(MasterCommand.SIGN_UP, Party.AUTHOR)
            .never(MasterCommand.SIGN_UP, Party.GUEST)
            .may(MasterCommand.LEAVE, EnumSet.of(ANNOUNCED), Party.GUEST)
            .may(MasterCommand.COMMENT, EnumSet.of(SHOWN), Party.CENTRE, Party.COLLEAGUE, Party.AUTHORITY)
            .may(MasterCommand.MODERATE, EnumSet.of(SHOWN), Party.CENTRE)
            .may(MasterCommand.ANALYSE, EnumSet.of(SHOWN), Party.CENTRE)
            .may(MasterCommand.CALL_OFF, EnumSet.of(DRAFT, ANNOUNCED), Party.CENTRE);

    private MasterRules() {}

    /** As what somebody stands before a master lesson of this centre: a colleague is whoever works at a school of the region or at another centre. */
    static Set<Party> parties(Scope scope, boolean withinReach, @Nullable Long giver, boolean guest) {
        Set<Party> parties = byRole(scope, withinReach);
        if (giver != null && giver.equals(scope.person())) {
            parties.add(Party.AUTHOR);
        }
        if (guest) {
            parties.add(Party.GUEST);
        }
        return parties;
    }

    private static Set<Party> byRole(Scope scope, boolean withinReach) {
        return switch (scope.role()) {
            case "centre-head", "methodist" -> EnumSet.of(withinReach ? Party.CENTRE : Party.COLLEAGUE);
            case "head", "deputy", "union-head", "secretary", "teacher", "psychologist", "mentor" ->
                EnumSet.of(Party.COLLEAGUE);
            case "authority-officer" -> EnumSet.of(Party.AUTHORITY);
            default -> EnumSet.noneOf(Party.class);
        };
    }

    /** Refuses in words whom the lesson concerns, and with a 404 everybody else. */
    static void demand(MasterCommand command, Set<Party> parties, MasterState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.allows(MasterCommand.READ, parties, state)) {
            throw new NotFound();
        }
        if (TABLE.bars(command, parties)) {
            throw new Refusal(
                    parties.contains(Party.AUTHOR) ? "lessons.refusal.own-lesson" : "lessons.refusal.signed-up");
        }
        throw new Refusal(
                TABLE.knows(command, parties) ? "masters.refusal.state." + state.code() : "lessons.refusal.not-yours");
    }
}

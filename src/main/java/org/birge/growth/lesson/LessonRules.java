package org.birge.growth.lesson;

import static org.birge.growth.lesson.LessonState.CALLED_OFF;
import static org.birge.growth.lesson.LessonState.DECLINED;
import static org.birge.growth.lesson.LessonState.HELD;
import static org.birge.growth.lesson.LessonState.LISTED;
import static org.birge.growth.lesson.LessonState.OFFERED;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/**
 * Who may do what with an open lesson, when (J1b.6): the only place that says so. Other schools see it once the head has agreed; a deputy's own lesson
 * waits for the head, and a head's own for nobody.
 */
final class LessonRules {

    private static final Set<LessonState> SEEN = EnumSet.of(LISTED, HELD, CALLED_OFF);

    static final RuleTable<LessonCommand, LessonState> TABLE = RuleTable.of(
                    "rules.lessons.", LessonCommand.class, LessonState.class)
            .may(LessonCommand.READ, EnumSet.allOf(LessonState.class), Party.HEAD, Party.DEPUTY, Party.AUTHOR)
            .may(LessonCommand.READ, SEEN, Party.STAFF, Party.COLLEAGUE, Party.CENTRE, Party.AUTHORITY, Party.GUEST)
            .may(LessonCommand.AGREE, EnumSet.of(OFFERED), Party.HEAD, Party.DEPUTY)
            .never(LessonCommand.AGREE, Party.AUTHOR)
            .may(LessonCommand.DECLINE, EnumSet.of(OFFERED), Party.HEAD, Party.DEPUTY)
            .never(LessonCommand.DECLINE, Party.AUTHOR)
            .may(LessonCommand.CHANGE, EnumSet.of(OFFERED, DECLINED), Party.AUTHOR)
            .may(LessonCommand.CHANGE, EnumSet.of(LISTED), Party.HEAD, Party.DEPUTY)
            .may(
                    LessonCommand.SIGN_UP,
                    EnumSet.of(LISTED),
                    Party.HEAD,
                    Party.DEPUTY,
                    Party.STAFF,
                    Party.COLLEAGUE,
                    Party.CENTRE)
            .never(LessonCommand.SIGN_UP, Party.AUTHOR)
            .never(LessonCommand.SIGN_UP, Party.GUEST)
            .may(LessonCommand.LEAVE, EnumSet.of(LISTED), Party.GUEST)
            .may(LessonCommand.HOLD, EnumSet.of(LISTED), Party.HEAD, Party.DEPUTY, Party.AUTHOR)
            .may(LessonCommand.ANALYSE, EnumSet.of(HELD), Party.GUEST)
            .may(LessonCommand.CALL_OFF, EnumSet.of(OFFERED), Party.AUTHOR)
            .may(LessonCommand.CALL_OFF, EnumSet.of(LISTED), Party.HEAD, Party.DEPUTY, Party.AUTHOR);

    private LessonRules() {}

    /** As what somebody stands before a lesson of this teacher at this school. */
    static Set<Party> parties(Scope scope, long school, long teacher, boolean guest) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        boolean here = scope.organisation() != null && scope.organisation() == school;
        switch (scope.role()) {
            case "head" -> parties.add(here ? Party.HEAD : Party.COLLEAGUE);
            case "deputy" -> parties.add(here ? Party.DEPUTY : Party.COLLEAGUE);
            case "union-head", "secretary", "teacher", "psychologist", "mentor" ->
                parties.add(here ? Party.STAFF : Party.COLLEAGUE);
            case "centre-head", "methodist" -> parties.add(Party.CENTRE);
            case "authority-officer" -> parties.add(Party.AUTHORITY);
            default -> {}
        }
        if (scope.person() != null && scope.person() == teacher) {
            parties.add(Party.AUTHOR);
        }
        if (guest) {
            parties.add(Party.GUEST);
        }
        return parties;
    }

    /** Refuses in words whom the lesson concerns, and with a 404 everybody else. */
    static void demand(LessonCommand command, Set<Party> parties, LessonState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.allows(LessonCommand.READ, parties, state)) {
            throw new NotFound();
        }
        if (TABLE.bars(command, parties)) {
            throw new Refusal(
                    parties.contains(Party.AUTHOR) ? "lessons.refusal.own-lesson" : "lessons.refusal.signed-up");
        }
        throw new Refusal(
                TABLE.knows(command, parties) ? "lessons.refusal.state." + state.code() : "lessons.refusal.not-yours");
    }
}

package org.birge.growth.training;

import static org.birge.growth.training.CourseState.DRAFT;
import static org.birge.growth.training.CourseState.OFFERED;
import static org.birge.growth.training.CourseState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/** Who may do what with a course, when (J1d.1): the only place that says so. */
final class CourseRules {

    static final RuleTable<CourseCommand, CourseState> TABLE = RuleTable.of(
                    "rules.course.", CourseCommand.class, CourseState.class)
            .may(CourseCommand.READ, EnumSet.allOf(CourseState.class), Party.CENTRE)
            .may(
                    CourseCommand.READ,
                    EnumSet.of(OFFERED, WITHDRAWN),
                    Party.HEAD,
                    Party.DEPUTY,
                    Party.STAFF,
                    Party.AUTHORITY)
            .may(CourseCommand.CHANGE, EnumSet.of(DRAFT, OFFERED), Party.CENTRE)
            .may(CourseCommand.OFFER, EnumSet.of(DRAFT, WITHDRAWN), Party.CENTRE)
            .may(CourseCommand.WITHDRAW, EnumSet.of(OFFERED), Party.CENTRE)
            .may(CourseCommand.PLAN, EnumSet.of(DRAFT, OFFERED), Party.CENTRE);

    private CourseRules() {}

    /** As what somebody stands before what this centre offers. */
    static Set<Party> parties(Scope scope, long centre) {
        if (scope.organisation() == null || scope.person() == null) {
            return Set.of();
        }
        return switch (scope.role()) {
            case "centre-head", "methodist" ->
                scope.organisation() == centre ? EnumSet.of(Party.CENTRE) : EnumSet.noneOf(Party.class);
            case "head" -> EnumSet.of(Party.HEAD);
            case "deputy" -> EnumSet.of(Party.DEPUTY);
            case "union-head", "teacher", "psychologist", "secretary" -> EnumSet.of(Party.STAFF);
            case "authority-officer", "ministry-officer" -> EnumSet.of(Party.AUTHORITY);
            default -> EnumSet.noneOf(Party.class);
        };
    }

    /** Refuses in words whom the course concerns, and with a 404 everybody else. */
    static void demand(CourseCommand command, Set<Party> parties, CourseState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.allows(CourseCommand.READ, parties, state)) {
            throw new NotFound();
        }
        throw new Refusal(
                TABLE.knows(command, parties)
                        ? "trainings.refusal.course." + state.code()
                        : "trainings.refusal.not-yours");
    }
}

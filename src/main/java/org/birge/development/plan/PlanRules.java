package org.birge.development.plan;

import static org.birge.development.plan.PlanState.AGREED;
import static org.birge.development.plan.PlanState.DRAFT;
import static org.birge.development.plan.PlanState.NOTED;
import static org.birge.development.plan.PlanState.RETURNED;
import static org.birge.development.plan.PlanState.SUBMITTED;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Who may do what with a plan, when (shared domain, cycle): the only place that says so. */
final class PlanRules {

    private static final Set<PlanState> OPEN = EnumSet.of(DRAFT, RETURNED);
    private static final Set<PlanState> IN_FORCE = EnumSet.of(AGREED, NOTED);

    static final RuleTable<PlanCommand, PlanState> TABLE = RuleTable.of(
                    "rules.plan.", PlanCommand.class, PlanState.class)
            .may(PlanCommand.READ, EnumSet.allOf(PlanState.class), Party.HEAD, Party.DEPUTY)
            .may(PlanCommand.READ, EnumSet.of(SUBMITTED, AGREED, NOTED), Party.AUTHORITY, Party.CENTRE)
            .may(PlanCommand.READ, IN_FORCE, Party.STAFF)
            .may(PlanCommand.WRITE, OPEN, Party.HEAD, Party.DEPUTY)
            .may(PlanCommand.SUBMIT, OPEN, Party.HEAD)
            .may(PlanCommand.TAKE_BACK, EnumSet.of(SUBMITTED), Party.HEAD)
            .may(PlanCommand.DECIDE, EnumSet.of(SUBMITTED), Party.AUTHORITY)
            .never(PlanCommand.DECIDE, Party.AUTHOR)
            .may(PlanCommand.AMEND, IN_FORCE, Party.HEAD)
            .may(PlanCommand.PROPOSE_AMENDMENT, IN_FORCE, Party.DEPUTY)
            .may(PlanCommand.DECIDE_PROPOSAL, IN_FORCE, Party.HEAD)
            .may(PlanCommand.DECIDE_AMENDMENT, IN_FORCE, Party.AUTHORITY)
            .never(PlanCommand.DECIDE_AMENDMENT, Party.AUTHOR);

    private PlanRules() {}

    /** As what somebody stands before a plan of this school. */
    static Set<Party> parties(Scope scope, long school, @Nullable Long author) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (scope.organisation() != null && scope.organisation() == school) {
            parties.add(
                    switch (scope.role()) {
                        case "head" -> Party.HEAD;
                        case "deputy" -> Party.DEPUTY;
                        default -> Party.STAFF;
                    });
        } else if (scope.role().equals("authority-officer")) {
            parties.add(Party.AUTHORITY);
        } else if (scope.role().equals("centre-head") || scope.role().equals("methodist")) {
            parties.add(Party.CENTRE);
        }
        if (scope.person() != null && scope.person().equals(author)) {
            parties.add(Party.AUTHOR);
        }
        return parties;
    }

    /** Whether this plan's page may offer it. */
    static boolean allows(PlanCommand command, Scope scope, PlanPage.Facts plan) {
        return TABLE.allows(command, parties(scope, plan.organisation(), null), plan.state());
    }

    /** Refuses in words who is at home here, and with a 404 whom the plan does not concern. */
    static void demand(PlanCommand command, Set<Party> parties, PlanState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.knows(command, parties)) {
            if (parties.contains(Party.DEPUTY)
                    && TABLE.parties(command, first(command)).contains(Party.HEAD)) {
                throw new Refusal("development.plan.refusal.only-head");
            }
            throw new NotFound();
        }
        if (TABLE.bars(command, parties)) {
            throw new Refusal("development.plan.refusal.own-plan");
        }
        throw switch (command) {
            case READ -> new NotFound();
            case WRITE -> new Refusal("development.plan.refusal.closed." + state.code());
            case SUBMIT -> new Refusal("development.plan.refusal.submitted-twice");
            case TAKE_BACK, DECIDE -> new Refusal("development.plan.refusal.not-submitted." + state.code());
            case AMEND, PROPOSE_AMENDMENT, DECIDE_PROPOSAL, DECIDE_AMENDMENT ->
                new Refusal("development.amendment.refusal.not-in-force");
        };
    }

    private static PlanState first(PlanCommand command) {
        return TABLE.states().stream()
                .filter(state -> !TABLE.parties(command, state).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}

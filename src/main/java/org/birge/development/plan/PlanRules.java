package org.birge.development.plan;

import static org.birge.development.plan.PlanState.ADOPTED;
import static org.birge.development.plan.PlanState.AGREED;
import static org.birge.development.plan.PlanState.ANSWERED;
import static org.birge.development.plan.PlanState.DRAFT;
import static org.birge.development.plan.PlanState.NOTED;
import static org.birge.development.plan.PlanState.OPEN_FOR_COMMENT;
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

/** Who may do what with a school's plan, when (shared domain, cycle): the only place that says so. A centre's has {@link CentrePlanRules}. */
final class PlanRules {

    private static final Set<PlanState> UNWRITTEN = EnumSet.of(DRAFT, RETURNED);
    private static final Set<PlanState> WRITTEN = EnumSet.of(DRAFT, OPEN_FOR_COMMENT, RETURNED);
    private static final Set<PlanState> COMMENTED = EnumSet.of(OPEN_FOR_COMMENT);
    private static final Set<PlanState> IN_FORCE = EnumSet.of(AGREED, NOTED);

    static final RuleTable<PlanCommand, PlanState> TABLE = RuleTable.of(
                    "rules.plan.", PlanCommand.class, PlanState.class)
            .may(PlanCommand.READ, EnumSet.complementOf(EnumSet.of(ANSWERED)), Party.HEAD, Party.DEPUTY)
            .may(
                    PlanCommand.READ,
                    EnumSet.of(OPEN_FOR_COMMENT, ADOPTED, SUBMITTED, AGREED, NOTED),
                    Party.UNION_HEAD,
                    Party.SECRETARY,
                    Party.STAFF)
            .may(PlanCommand.READ, EnumSet.of(ADOPTED, SUBMITTED, AGREED, NOTED), Party.CENTRE)
            .may(PlanCommand.READ, EnumSet.of(SUBMITTED, AGREED, NOTED), Party.AUTHORITY)
            .may(PlanCommand.WRITE, WRITTEN, Party.HEAD, Party.DEPUTY)
            .may(PlanCommand.OPEN_FOR_COMMENT, UNWRITTEN, Party.HEAD)
            .may(PlanCommand.SET_COMMENT_DAYS, COMMENTED, Party.HEAD)
            .may(PlanCommand.COMMENT, COMMENTED, Party.DEPUTY, Party.UNION_HEAD, Party.SECRETARY, Party.STAFF)
            .may(PlanCommand.ANSWER_COMMENT, COMMENTED, Party.HEAD, Party.DEPUTY)
            .never(PlanCommand.ANSWER_COMMENT, Party.AUTHOR)
            .may(PlanCommand.PUT_BEFORE_COUNCIL, WRITTEN, Party.HEAD)
            .may(PlanCommand.ADOPT, WRITTEN, Party.HEAD, Party.SECRETARY, Party.SYSTEM)
            .may(PlanCommand.SUBMIT, EnumSet.of(ADOPTED, RETURNED), Party.HEAD)
            .may(PlanCommand.TAKE_BACK, EnumSet.of(ADOPTED, SUBMITTED), Party.HEAD)
            .may(PlanCommand.COMMENT_DIRECTION, EnumSet.of(ADOPTED, SUBMITTED), Party.CENTRE)
            .may(PlanCommand.DECIDE, EnumSet.of(SUBMITTED), Party.AUTHORITY)
            .never(PlanCommand.DECIDE, Party.AUTHOR)
            .may(PlanCommand.NOTE_BY_SILENCE, EnumSet.of(SUBMITTED), Party.SYSTEM)
            .may(PlanCommand.ISSUE, IN_FORCE, Party.HEAD)
            .may(PlanCommand.AMEND, IN_FORCE, Party.HEAD)
            .may(PlanCommand.PROPOSE_AMENDMENT, IN_FORCE, Party.DEPUTY)
            .may(PlanCommand.DECIDE_PROPOSAL, IN_FORCE, Party.HEAD)
            .may(PlanCommand.SUBMIT_AMENDMENT, IN_FORCE, Party.HEAD)
            .may(PlanCommand.DECIDE_AMENDMENT, IN_FORCE, Party.AUTHORITY)
            .never(PlanCommand.DECIDE_AMENDMENT, Party.AUTHOR)
            .may(PlanCommand.NOTE_AMENDMENT_BY_SILENCE, IN_FORCE, Party.SYSTEM);

    private PlanRules() {}

    /** As what somebody stands before a plan of this school or centre. */
    static Set<Party> parties(Scope scope, long organisation, @Nullable Long author) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (scope.organisation() != null && scope.organisation() == organisation) {
            parties.add(
                    switch (scope.role()) {
                        case "head" -> Party.HEAD;
                        case "deputy" -> Party.DEPUTY;
                        case "union-head" -> Party.UNION_HEAD;
                        case "secretary" -> Party.SECRETARY;
                        case "centre-head" -> Party.CENTRE_HEAD;
                        case "methodist" -> Party.DIVISION;
                        default -> Party.STAFF;
                    });
        } else if (scope.role().equals("authority-officer")) {
            parties.add(Party.AUTHORITY);
        } else if (scope.role().equals("centre-head") || scope.role().equals("methodist")) {
            parties.add(Party.CENTRE);
        } else if (scope.role().startsWith("job:")) {
            parties.add(Party.SYSTEM);
        }
        if (scope.person() != null && scope.person().equals(author)) {
            parties.add(Party.AUTHOR);
        }
        return parties;
    }

    /** Whether this plan's page may offer it. */
    static boolean allows(PlanCommand command, Scope scope, PlanPage.Facts plan) {
        return table(plan.centre()).allows(command, parties(scope, plan.organisation(), null), plan.state());
    }

    /** @param centre whether the plan is a centre's */
    static RuleTable<PlanCommand, PlanState> table(boolean centre) {
        return centre ? CentrePlanRules.TABLE : TABLE;
    }

    /** Refuses in words who is at home here, and with a 404 whom the plan does not concern. */
    static void demand(PlanCommand command, Set<Party> parties, PlanState state, boolean centre) {
        RuleTable<PlanCommand, PlanState> table = table(centre);
        if (table.allows(command, parties, state)) {
            return;
        }
        if (!table.knows(command, parties)) {
            if (leadsPartly(command, parties, table)) {
                throw new Refusal("development.plan.refusal.only-head");
            }
            throw new NotFound();
        }
        if (table.bars(command, parties)) {
            throw new Refusal(
                    command == PlanCommand.ANSWER_COMMENT
                            ? "development.comment.refusal.own"
                            : "development.plan.refusal.own-plan");
        }
        throw switch (command) {
            case READ -> new NotFound();
            case WRITE -> new Refusal("development.plan.refusal.closed." + state.code());
            case OPEN_FOR_COMMENT, PUT_BEFORE_COUNCIL, ADOPT ->
                new Refusal("development.plan.refusal.past-adoption." + state.code());
            case SET_COMMENT_DAYS, COMMENT, ANSWER_COMMENT ->
                new Refusal("development.comment.refusal.not-open." + (state == DRAFT ? "yet" : "any-more"));
            case SUBMIT ->
                new Refusal(
                        !centre && (state == DRAFT || state == OPEN_FOR_COMMENT)
                                ? "development.plan.refusal.not-adopted"
                                : "development.plan.refusal.submitted-twice");
            case COMMENT_DIRECTION -> new Refusal("development.division.refusal.too-late");
            case ORDER -> new Refusal("development.plan.refusal.not-answered");
            case TAKE_BACK, DECIDE, NOTE_BY_SILENCE ->
                new Refusal("development.plan.refusal.not-submitted." + state.code());
            case ISSUE,
                    AMEND,
                    PROPOSE_AMENDMENT,
                    DECIDE_PROPOSAL,
                    SUBMIT_AMENDMENT,
                    DECIDE_AMENDMENT,
                    NOTE_AMENDMENT_BY_SILENCE -> new Refusal("development.amendment.refusal.not-in-force");
        };
    }

    /** Whether they work on the plan, but this is for the head alone. */
    private static boolean leadsPartly(
            PlanCommand command, Set<Party> parties, RuleTable<PlanCommand, PlanState> table) {
        return parties.contains(Party.DEPUTY) && table.knows(command, EnumSet.of(Party.HEAD))
                || parties.contains(Party.DIVISION) && table.knows(command, EnumSet.of(Party.CENTRE_HEAD));
    }
}

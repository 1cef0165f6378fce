package org.birge.development.plan;

import static org.birge.development.plan.PlanState.AGREED;
import static org.birge.development.plan.PlanState.ANSWERED;
import static org.birge.development.plan.PlanState.DRAFT;
import static org.birge.development.plan.PlanState.NOTED;
import static org.birge.development.plan.PlanState.RETURNED;
import static org.birge.development.plan.PlanState.SUBMITTED;

import java.util.EnumSet;
import java.util.Set;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;

/**
 * Who may do what with a centre's plan, when (J0.4, decision 50): its head draws it up with the divisions, the authority beside which the centre
 * stands agrees or notes it, the head's order brings it into force.
 */
final class CentrePlanRules {

    private static final Set<PlanState> WRITTEN = EnumSet.of(DRAFT, RETURNED);
    private static final Set<PlanState> IN_FORCE = EnumSet.of(AGREED, NOTED);

    static final RuleTable<PlanCommand, PlanState> TABLE = RuleTable.of(
                    "rules.centre-plan.", PlanCommand.class, PlanState.class)
            .may(
                    PlanCommand.READ,
                    EnumSet.of(DRAFT, SUBMITTED, RETURNED, ANSWERED, AGREED, NOTED),
                    Party.CENTRE_HEAD,
                    Party.DIVISION)
            .may(PlanCommand.READ, EnumSet.of(SUBMITTED, ANSWERED, AGREED, NOTED), Party.AUTHORITY)
            .may(PlanCommand.WRITE, WRITTEN, Party.CENTRE_HEAD, Party.DIVISION)
            .may(PlanCommand.SUBMIT, WRITTEN, Party.CENTRE_HEAD)
            .may(PlanCommand.TAKE_BACK, EnumSet.of(SUBMITTED), Party.CENTRE_HEAD)
            .may(PlanCommand.DECIDE, EnumSet.of(SUBMITTED), Party.AUTHORITY)
            .never(PlanCommand.DECIDE, Party.AUTHOR)
            .may(PlanCommand.NOTE_BY_SILENCE, EnumSet.of(SUBMITTED), Party.SYSTEM)
            .may(PlanCommand.ORDER, EnumSet.of(ANSWERED), Party.CENTRE_HEAD)
            .may(PlanCommand.ISSUE, IN_FORCE, Party.CENTRE_HEAD)
            .may(PlanCommand.AMEND, IN_FORCE, Party.CENTRE_HEAD)
            .may(PlanCommand.PROPOSE_AMENDMENT, IN_FORCE, Party.DIVISION)
            .may(PlanCommand.DECIDE_PROPOSAL, IN_FORCE, Party.CENTRE_HEAD);

    private CentrePlanRules() {}
}

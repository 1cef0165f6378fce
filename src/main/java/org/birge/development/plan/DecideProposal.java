package org.birge.development.plan;

import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head decides on an amendment a deputy proposes: makes it the own, so that it takes the usual way, or declines it with words. */
@Component
public class DecideProposal {

    private final Plans plans;
    private final Amendments amendments;
    private final AmendmentRoute route;
    private final MeasureRules rules;
    private final ApplicationEventPublisher events;

    DecideProposal(
            Plans plans,
            Amendments amendments,
            AmendmentRoute route,
            MeasureRules rules,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.amendments = amendments;
        this.route = route;
        this.rules = rules;
        this.events = events;
    }

    /**
     * Refuses all but the head, a proposal that has its answer, and a measure that keeps to the rules no more.
     *
     * @return whether it is in force at once
     */
    @Transactional
    public boolean accept(String proposal) {
        Plan plan = plan(proposal);
        Amendments.Row row = open(proposal);
        Measure as = row.after();
        if (as != null) {
            rules.check(as, plan);
        }
        amendments.passed(row.id());
        boolean inForce = route.take(plan, row);
        tell(row, "development.notice.proposal.accepted");
        return inForce;
    }

    /** The plan stays as it is. The same refusals, and one without words. */
    @Transactional
    public void decline(String proposal, String words) {
        Longest.demand("words", words, Longest.WORDS);
        plan(proposal);
        Amendments.Row row = open(proposal);
        if (words.isBlank()) {
            throw new Refusal("development.proposal.refusal.no-words");
        }
        amendments.decided(row.id(), "declined", words.strip());
        tell(row, "development.notice.proposal.declined");
    }

    private Plan plan(String proposal) {
        return plans.lock(amendments.named(proposal).plan()).demand(PlanCommand.DECIDE_PROPOSAL, Scope.current());
    }

    /** Read once more under the lock of its plan. */
    private Amendments.Row open(String proposal) {
        Amendments.Row row = amendments.named(proposal);
        if (!row.proposed()) {
            throw new NotFound();
        }
        if (!row.beforeHead()) {
            throw new Refusal("development.amendment.refusal.decided");
        }
        return row;
    }

    private void tell(Amendments.Row row, String key) {
        @Nullable Long maker = row.madeBy();
        if (maker != null) {
            Measure shown = Objects.requireNonNull(row.after() == null ? row.before() : row.after());
            events.publishEvent(new Notice(List.of(maker), key, List.of(shown.title()), "/year/plan#amendments"));
        }
    }
}

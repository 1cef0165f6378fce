package org.birge.development.plan;

import java.time.LocalDate;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head puts an amendment of a priority need before the authority: the council has adopted it, the head's order follows (cycle, 2). */
@Component
public class SubmitAmendment {

    /** @param heldOn day of the council's sitting, with the number of its minutes */
    public record Command(
            String amendment,
            @Nullable LocalDate heldOn,
            String minutesNumber,
            String orderNumber,
            @Nullable LocalDate orderDate) {

        public Command {
            Longest.demand("minutesNumber", minutesNumber, Longest.NUMBER);
            Longest.demand("orderNumber", orderNumber, Longest.NUMBER);
        }
    }

    private final Plans plans;
    private final Amendments amendments;
    private final AmendmentSteps steps;
    private final AuthorityNews authority;
    private final PromisedDay promised;
    private final CountryPack pack;
    private final SchoolDays days;

    SubmitAmendment(
            Plans plans,
            Amendments amendments,
            AmendmentSteps steps,
            AuthorityNews authority,
            PromisedDay promised,
            CountryPack pack,
            SchoolDays days) {
        this.plans = plans;
        this.amendments = amendments;
        this.steps = steps;
        this.authority = authority;
        this.promised = promised;
        this.pack = pack;
        this.days = days;
    }

    /** Refuses all but the head, one that does not wait for the council, and dates that cannot be or stand in the wrong order. */
    @Transactional
    public void run(Command command) {
        Plan plan = plan(command.amendment());
        Amendments.Row amendment = waiting(command.amendment());
        demandDates(command, amendment);
        steps.submitted(amendment.id(), command, promised.answer(plan.organisation()));
        plans.happened(plan.id(), "amendment-submitted", amendment.reason());
        Measure shown = Objects.requireNonNull(amendment.after() == null ? amendment.before() : amendment.after());
        authority.submitted(plan, shown.title());
    }

    /** The head withdraws it before it went further; the plan stays as it is. The same refusals. */
    @Transactional
    public void withdraw(String publicId) {
        plan(publicId);
        amendments.decided(waiting(publicId).id(), "withdrawn", null);
    }

    private Plan plan(String publicId) {
        return plans.lock(amendments.named(publicId).plan()).demand(PlanCommand.SUBMIT_AMENDMENT, Scope.current());
    }

    /** Read once more under the lock of its plan. */
    private Amendments.Row waiting(String publicId) {
        Amendments.Row amendment = amendments.named(publicId);
        if (!amendment.beforeCouncil()) {
            throw new Refusal("development.amendment.refusal.not-before-council");
        }
        return amendment;
    }

    private void demandDates(Command command, Amendments.Row amendment) {
        LocalDate today = days.today();
        LocalDate made = amendment.madeAt().atZone(pack.timeZone()).toLocalDate();
        if (command.heldOn() == null || command.minutesNumber().isBlank()) {
            throw new Refusal("development.adoption.refusal.missing");
        }
        if (command.orderDate() == null || command.orderNumber().isBlank()) {
            throw new Refusal("development.order.refusal.missing");
        }
        if (command.heldOn().isAfter(today)) {
            throw new Refusal("development.adoption.refusal.in-future");
        }
        if (command.heldOn().isBefore(made)) {
            throw new Refusal("development.amendment.refusal.council-before-amendment");
        }
        if (command.orderDate().isAfter(today)) {
            throw new Refusal("development.order.refusal.in-future");
        }
        if (command.orderDate().isBefore(command.heldOn())) {
            throw new Refusal("development.order.refusal.before-adoption");
        }
    }
}

package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authority decides on an amendment that touches a priority need: agrees, takes note, or returns it with words. */
@Component
public class DecideAmendment {

    private final Plans plans;
    private final Amendments amendments;
    private final AmendmentEffect effect;
    private final AmendmentSteps steps;
    private final ApplicationEventPublisher events;

    DecideAmendment(
            Plans plans,
            Amendments amendments,
            AmendmentEffect effect,
            AmendmentSteps steps,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.amendments = amendments;
        this.effect = effect;
        this.steps = steps;
        this.events = events;
    }

    /** From now on it is in force. Refuses one decided already, and one's own. */
    @Transactional
    public void agree(String amendment) {
        decide(amendment, "agreed", null);
    }

    /** The same without agreeing. */
    @Transactional
    public void note(String amendment) {
        decide(amendment, "noted", null);
    }

    /** The plan stays as it is. Refuses a return without words. */
    @Transactional
    public void giveBack(String amendment, String words) {
        Longest.demand("words", words, Longest.WORDS);
        if (words.isBlank()) {
            throw new Refusal("development.plan.refusal.return-without-words");
        }
        decide(amendment, "returned", words.strip());
    }

    /** The promised days have passed: noted by the application itself. Refuses everybody else, and while they have not passed. */
    void noteBySilence(String publicId, LocalDate today) {
        Plan plan = plans.lock(amendments.named(publicId).plan());
        plan.demand(PlanCommand.NOTE_AMENDMENT_BY_SILENCE, Scope.current());
        Amendments.Row amendment = amendments.named(publicId);
        LocalDate by = amendment.way().answerBy();
        if (amendment.decision() != null || by == null || !by.isBefore(today)) {
            throw new Refusal("development.plan.refusal.promise-not-over");
        }
        take(plan, amendment, "noted", null);
        steps.silent(amendment.id());
        plans.happened(plan.id(), "amendment-noted-silently", null);
    }

    private void decide(String publicId, String decision, @Nullable String words) {
        Plan plan = plans.lock(amendments.named(publicId).plan());
        Amendments.Row amendment = amendments.named(publicId);
        plan.demand(PlanCommand.DECIDE_AMENDMENT, Scope.current(), amendment.madeBy());
        if (amendment.beforeHead()
                || amendment.beforeCouncil()
                || "declined".equals(amendment.decision())
                || "withdrawn".equals(amendment.decision())) {
            throw new NotFound();
        }
        if (amendment.decision() != null) {
            throw new Refusal("development.amendment.refusal.decided");
        }
        take(plan, amendment, decision, words);
        plans.happened(plan.id(), "amendment-" + decision, words);
    }

    private void take(Plan plan, Amendments.Row amendment, String decision, @Nullable String words) {
        amendments.decided(amendment.id(), decision, words);
        if (!decision.equals("returned")) {
            effect.take(plan, amendment);
        }
        List<Long> behindIt = Stream.of(amendment.madeBy(), amendment.passedBy())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!behindIt.isEmpty()) {
            Measure shown = Objects.requireNonNull(amendment.after() == null ? amendment.before() : amendment.after());
            events.publishEvent(new Notice(
                    behindIt,
                    "development.notice.amendment." + decision,
                    List.of(shown.title()),
                    "/year/plan#amendments"));
        }
    }
}

package org.birge.support.induction;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a step up again that was said not to be needed. */
@Component
public class ResumeStep {

    public record Command(String step, long version) {}

    private final PairSteps steps;
    private final InductionNews news;

    ResumeStep(PairSteps steps, InductionNews news) {
        this.steps = steps;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        PairStep step = steps.lock(command.step())
                .demand(StepCommand.RESUME, Scope.current())
                .atVersion(command.version());

        steps.notNeeded(step.id(), false);
        steps.happened(step, "resumed", null);
        news.resumed(step);
    }
}

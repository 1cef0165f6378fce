package org.birge.support.induction;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who said that a step is done takes it back. */
@Component
public class TakeStepBack {

    public record Command(String step, long version) {}

    private final PairSteps steps;
    private final InductionNews news;

    TakeStepBack(PairSteps steps, InductionNews news) {
        this.steps = steps;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        PairStep step = steps.lock(command.step())
                .demand(StepCommand.TAKE_BACK, Scope.current())
                .atVersion(command.version());

        steps.unfinished(step.id());
        steps.happened(step, "taken-back", null);
        news.takenBack(step);
    }
}

package org.birge.support.induction;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says that a step is not needed for this pair, and why. */
@Component
public class DismissStep {

    public record Command(String step, long version, String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final PairSteps steps;
    private final InductionNews news;

    DismissStep(PairSteps steps, InductionNews news) {
        this.steps = steps;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        PairStep step = steps.lock(command.step())
                .demand(StepCommand.DISMISS, Scope.current())
                .atVersion(command.version());
        if (command.words().isBlank()) {
            throw new Refusal("induction.refusal.no-reason");
        }
        steps.notNeeded(step.id(), true);
        steps.happened(step, "not-needed", command.words());
        news.notNeeded(step);
    }
}

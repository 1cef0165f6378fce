package org.birge.support.induction;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The other of the two confirms that a step is done. */
@Component
public class ConfirmStep {

    public record Command(
            String step, long version, @Nullable String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final PairSteps steps;
    private final InductionNews news;

    ConfirmStep(PairSteps steps, InductionNews news) {
        this.steps = steps;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        PairStep step = steps.lock(command.step())
                .demand(StepCommand.CONFIRM, Scope.current())
                .atVersion(command.version());

        steps.confirmed(step.id());
        steps.happened(step, "confirmed", command.words());
        news.confirmed(step);
    }
}

package org.birge.support.induction;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The other of the two says what is still missing. */
@Component
public class GiveStepBack {

    public record Command(String step, long version, String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final PairSteps steps;
    private final InductionNews news;

    GiveStepBack(PairSteps steps, InductionNews news) {
        this.steps = steps;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        PairStep step = steps.lock(command.step())
                .demand(StepCommand.GIVE_BACK, Scope.current())
                .atVersion(command.version());
        if (command.words().isBlank()) {
            throw new Refusal("induction.refusal.no-words");
        }
        steps.unfinished(step.id());
        steps.happened(step, "given-back", command.words());
        news.givenBack(step);
    }
}

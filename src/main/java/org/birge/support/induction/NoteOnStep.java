package org.birge.support.induction;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One of the two writes a note on a step, for the two only. */
@Component
public class NoteOnStep {

    public record Command(String step, String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final PairSteps steps;

    NoteOnStep(PairSteps steps) {
        this.steps = steps;
    }

    @Transactional
    public void run(Command command) {
        PairStep step = steps.lock(command.step()).demand(StepCommand.NOTE, Scope.current());
        if (command.words().isBlank()) {
            throw new Refusal("induction.refusal.no-words");
        }
        steps.happened(step, "note", command.words());
    }
}

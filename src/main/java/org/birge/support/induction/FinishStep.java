package org.birge.support.induction;

import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One of the two says that a step is done, and on which day; the other is asked to confirm it. */
@Component
public class FinishStep {

    public record Command(
            String step,
            long version,
            LocalDate day,
            @Nullable String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final PairSteps steps;
    private final InductionNews news;
    private final SchoolDays days;

    FinishStep(PairSteps steps, InductionNews news, SchoolDays days) {
        this.steps = steps;
        this.news = news;
        this.days = days;
    }

    @Transactional
    public void run(Command command) {
        PairStep step = steps.lock(command.step())
                .demand(StepCommand.FINISH, Scope.current())
                .atVersion(command.version());
        if (command.day().isAfter(days.today())
                || command.day().isBefore(step.pair().begins())) {
            throw new Refusal("induction.refusal.done-day");
        }
        steps.finished(step.id(), command.day());
        steps.happened(step, "done", command.words());
        news.done(step);
    }
}

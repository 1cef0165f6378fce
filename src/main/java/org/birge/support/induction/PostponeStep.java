package org.birge.support.induction;

import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.tasks.SchoolDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a step to another school day within the period of the pair, and says why. */
@Component
public class PostponeStep {

    public record Command(String step, long version, LocalDate due, String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final PairSteps steps;
    private final InductionNews news;
    private final SchoolDays days;
    private final PeriodDays period;

    PostponeStep(PairSteps steps, InductionNews news, SchoolDays days, PeriodDays period) {
        this.steps = steps;
        this.news = news;
        this.days = days;
        this.period = period;
    }

    /** Refuses a day on which the mentee's school does not teach. */
    @Transactional
    public void run(Command command) {
        PairStep step = steps.lock(command.step())
                .demand(StepCommand.POSTPONE, Scope.current())
                .atVersion(command.version());
        if (command.words().isBlank()) {
            throw new Refusal("induction.refusal.no-reason");
        }
        if (command.due().isBefore(days.today())
                || command.due().isAfter(step.pair().ends())
                || command.due().equals(step.due())
                || !period.of(step.pair()).has(command.due())) {
            throw new Refusal("induction.refusal.due");
        }
        steps.postponed(step.id(), command.due());
        steps.happened(step, "postponed", command.words());
        news.postponed(step, command.due());
    }
}

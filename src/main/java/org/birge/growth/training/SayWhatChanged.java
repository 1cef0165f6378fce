package org.birge.growth.training;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head says what changed in lessons after somebody of the school completed a session. Only the school's leaders read it; it never feeds appraisal. */
@Component
public class SayWhatChanged {

    /** @param seen yes, partly or no */
    public record Command(
            String enrolment, String seen, @Nullable String words) {

        public Command {
            Longest.demand("seen", seen, Longest.NUMBER);
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final Enrolments enrolments;
    private final TrainingAnswers answers;

    SayWhatChanged(Enrolments enrolments, TrainingAnswers answers) {
        this.enrolments = enrolments;
        this.answers = answers;
    }

    /** Refuses before {@value TrainingDays#WEEKS_UNTIL_ASKED} weeks have passed, and about oneself. */
    @Transactional
    public void run(Command command) {
        Enrolment enrolment = enrolments.find(command.enrolment()).demand(EnrolmentCommand.SAY_CHANGE, Scope.current());
        answers.demandTime(enrolment);
        if (!AnswerTraining.ANSWERS.contains(command.seen())) {
            throw new NotFound();
        }
        answers.changed(enrolment, command.seen(), command.words());
    }
}

package org.birge.growth.training;

import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Some weeks later somebody who completed a session says whether it helped in lessons. Only they themself read it; others see figures from five answers on. */
@Component
public class AnswerTraining {

    static final List<String> ANSWERS = List.of("yes", "partly", "no");

    /** @param helped yes, partly or no */
    public record Command(
            String enrolment, String helped, @Nullable String words) {

        public Command {
            Longest.demand("helped", helped, Longest.NUMBER);
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final Enrolments enrolments;
    private final TrainingAnswers answers;

    AnswerTraining(Enrolments enrolments, TrainingAnswers answers) {
        this.enrolments = enrolments;
        this.answers = answers;
    }

    /** Refuses before {@value TrainingDays#WEEKS_UNTIL_ASKED} weeks have passed. A second answer replaces the first. */
    @Transactional
    public void run(Command command) {
        Enrolment enrolment = enrolments.find(command.enrolment()).demand(EnrolmentCommand.ANSWER, Scope.current());
        answers.demandTime(enrolment);
        if (!ANSWERS.contains(command.helped())) {
            throw new NotFound();
        }
        answers.helped(enrolment, command.helped(), command.words());
    }
}

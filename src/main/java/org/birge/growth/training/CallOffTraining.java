package org.birge.growth.training;

import java.util.List;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre calls a session off and says why; whoever is on its list and whoever leads it is told. */
@Component
public class CallOffTraining {

    public record Command(String training, String reason) {

        public Command {
            Longest.demand("reason", reason, Longest.REASON);
        }
    }

    private final Trainings trainings;
    private final Enrolments enrolments;
    private final TrainingNews news;

    CallOffTraining(Trainings trainings, Enrolments enrolments, TrainingNews news) {
        this.trainings = trainings;
        this.enrolments = enrolments;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        Training training = trainings.lock(command.training()).demand(TrainingCommand.CALL_OFF, Scope.current());
        if (command.reason().isBlank()) {
            throw new Refusal("trainings.problem.reason");
        }
        String reason = command.reason().strip();
        trainings.calledOff(training.id(), reason);
        trainings.happened(training.id(), "called-off", reason);
        List<Long> concerned = Stream.concat(
                        enrolments.peopleOf(training.id()).stream(), trainings.trainersOf(training.id()).stream())
                .toList();
        news.calledOff(training, concerned, reason);
    }
}

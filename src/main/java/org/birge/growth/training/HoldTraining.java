package org.birge.growth.training;

import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre says that a session was held: its list is final now. */
@Component
public class HoldTraining {

    public record Command(String training) {}

    private final Trainings trainings;
    private final TrainingDays days;

    HoldTraining(Trainings trainings, TrainingDays days) {
        this.trainings = trainings;
        this.days = days;
    }

    /** Refuses before the last day has come. */
    @Transactional
    public void run(Command command) {
        Training training = trainings.lock(command.training()).demand(TrainingCommand.HOLD, Scope.current());
        if (training.lastDay().isAfter(days.today())) {
            throw new Refusal("trainings.refusal.day-ahead");
        }
        trainings.reached(training.id(), "held");
        trainings.happened(training.id(), "held", null);
    }
}

package org.birge.growth.training;

import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre opens a session: from now on people apply. A course that is still a draft is offered with it: schools read what they apply for. */
@Component
public class OpenTraining {

    public record Command(String training) {}

    private final Trainings trainings;
    private final Courses courses;
    private final TrainingDays days;

    OpenTraining(Trainings trainings, Courses courses, TrainingDays days) {
        this.trainings = trainings;
        this.courses = courses;
        this.days = days;
    }

    /** Refuses when the last day of applying is over. */
    @Transactional
    public void run(Command command) {
        Training training = trainings.lock(command.training()).demand(TrainingCommand.OPEN, Scope.current());
        if (training.applyBy().isBefore(days.today())) {
            throw new Refusal("trainings.refusal.too-late");
        }
        courses.offeredWithSession(training.course());
        trainings.reached(training.id(), "opened");
        trainings.happened(training.id(), "opened", null);
    }
}

package org.birge.growth.training;

import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre closes a session: everybody who had a place has a result and is told of it. */
@Component
public class CloseTraining {

    public record Command(String training) {}

    private final Trainings trainings;
    private final TrainingResults results;
    private final TrainingNews news;

    CloseTraining(Trainings trainings, TrainingResults results, TrainingNews news) {
        this.trainings = trainings;
        this.results = results;
        this.news = news;
    }

    /** Refuses while somebody has no result. */
    @Transactional
    public void run(Command command) {
        Training training = trainings.lock(command.training()).demand(TrainingCommand.CLOSE, Scope.current());
        int without = results.withoutResult(training.id());
        if (without > 0) {
            throw new Refusal("trainings.refusal.without-result", without);
        }
        trainings.reached(training.id(), "closed");
        trainings.happened(training.id(), "closed", null);
        news.completed(training, results.completed(training.id()));
    }
}

package org.birge.growth.training;

import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre writes who completed a session and under which number the certificate was given. */
@Component
public class WriteResults {

    /** @param enrolment public id */
    public record Result(
            String enrolment, boolean completed, @Nullable String certificate) {

        public Result {
            Longest.demand("certificate", certificate, Longest.NUMBER);
        }
    }

    public record Command(String training, List<Result> results) {}

    private final Trainings trainings;
    private final TrainingResults outcome;

    WriteResults(Trainings trainings, TrainingResults outcome) {
        this.trainings = trainings;
        this.outcome = outcome;
    }

    /** Somebody without a place in the session is not there. A certificate stands with completion only. */
    @Transactional
    public void run(Command command) {
        Training training = trainings.lock(command.training()).demand(TrainingCommand.RESULT, Scope.current());
        if (outcome.write(training.id(), command.results()) != command.results().size()) {
            throw new NotFound();
        }
    }
}

package org.birge.growth.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trainer or a colleague at the centre marks who was there on a day of a session. */
@Component
public class MarkTraining {

    /** @param present public ids of enrolments; everybody else with a place was absent */
    public record Command(String training, LocalDate day, Set<String> present) {}

    private final Trainings trainings;
    private final TrainingResults results;
    private final TrainingDays days;

    MarkTraining(Trainings trainings, TrainingResults results, TrainingDays days) {
        this.trainings = trainings;
        this.results = results;
        this.days = days;
    }

    /** Refuses a day to come; a day the session does not have is not there. */
    @Transactional
    public void run(Command command) {
        Training training = trainings.lock(command.training()).demand(TrainingCommand.MARK, Scope.current());
        if (!trainings.daysOf(training.id()).contains(command.day())) {
            throw new NotFound();
        }
        if (command.day().isAfter(days.today())) {
            throw new Refusal("trainings.refusal.day-ahead");
        }
        results.mark(training.id(), command.day(), List.copyOf(command.present()));
    }
}

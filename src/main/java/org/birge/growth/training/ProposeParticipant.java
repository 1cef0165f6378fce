package org.birge.growth.training;

import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head or a deputy proposes somebody of the school for a session; nobody goes without their own yes. What the head proposes, the head has agreed to. */
@Component
public class ProposeParticipant {

    /**
     * @param person id
     * @param anyway although they are at another session at the same hours
     */
    public record Command(String training, long person, boolean anyway) {}

    private final Trainings trainings;
    private final Enrolments enrolments;
    private final SameDays sameDays;
    private final OwnColleagues school;
    private final TrainingDays days;
    private final TrainingNews news;

    ProposeParticipant(
            Trainings trainings,
            Enrolments enrolments,
            SameDays sameDays,
            OwnColleagues school,
            TrainingDays days,
            TrainingNews news) {
        this.trainings = trainings;
        this.enrolments = enrolments;
        this.sameDays = sameDays;
        this.school = school;
        this.days = days;
        this.news = news;
    }

    /** Refuses oneself, whoever is on the list already, and an overlap unless anyway. Whoever does not work at the school is not there. */
    @Transactional
    public String run(Command command) {
        Scope scope = Scope.current();
        boolean head = scope.role().equals("head");
        if (scope.person() == null || !head && !scope.role().equals("deputy")) {
            throw new NotFound();
        }
        if (scope.person() == command.person()) {
            throw new Refusal("trainings.refusal.apply-yourself");
        }
        Training training = trainings
                .find(command.training())
                .demand(TrainingCommand.READ, scope)
                .takesPeople(days.today());
        if (school.name(command.person()).isEmpty()) {
            throw new NotFound();
        }
        sameDays.demandNone(command.person(), training.id(), command.anyway());
        String publicId = enrolments.add(training, command.person(), head);
        news.proposed(training, command.person());
        return publicId;
    }
}

package org.birge.growth.training;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head lets somebody go to a session: one is away from school on its days. */
@Component
public class AgreeToEnrolment {

    public record Command(String enrolment) {}

    private final Enrolments enrolments;
    private final Trainings trainings;
    private final TrainingDays days;
    private final TrainingNews news;

    AgreeToEnrolment(Enrolments enrolments, Trainings trainings, TrainingDays days, TrainingNews news) {
        this.enrolments = enrolments;
        this.trainings = trainings;
        this.days = days;
        this.news = news;
    }

    /** Until the first day; whoever applied in time does not wait in vain because the deadline passed meanwhile. */
    @Transactional
    public void run(Command command) {
        Enrolment enrolment = enrolments.lock(command.enrolment()).demand(EnrolmentCommand.AGREE, Scope.current());
        trainings.find(enrolment.training().publicId()).awaitsHead(days.today());
        enrolments.agreed(enrolment.id());
        news.agreed(enrolment);
    }
}

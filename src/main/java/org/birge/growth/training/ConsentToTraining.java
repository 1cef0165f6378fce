package org.birge.growth.training;

import org.birge.database.Scope;
import org.birge.rules.Party;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody the school's leaders proposed says yes. A head decides on their own days with it. */
@Component
public class ConsentToTraining {

    public record Command(String enrolment) {}

    private final Enrolments enrolments;
    private final Trainings trainings;
    private final OwnColleagues school;
    private final TrainingDays days;
    private final TrainingNews news;

    ConsentToTraining(
            Enrolments enrolments, Trainings trainings, OwnColleagues school, TrainingDays days, TrainingNews news) {
        this.enrolments = enrolments;
        this.trainings = trainings;
        this.school = school;
        this.days = days;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        Enrolment enrolment = enrolments.lock(command.enrolment()).demand(EnrolmentCommand.CONSENT, Scope.current());
        trainings.find(enrolment.training().publicId()).takesPeople(days.today());
        enrolments.consented(enrolment.id(), enrolment.parties(Scope.current()).contains(Party.HEAD));
        boolean waitsForHead = enrolments.find(command.enrolment()).state() == EnrolmentState.ASKED;
        news.consented(enrolment, school.name(enrolment.person()).orElse(""), waitsForHead);
    }
}

package org.birge.growth.training;

import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of a school applies for a session; the head lets them go or not, the centre takes them in (J1d.1). A head decides on their own days. */
@Component
public class ApplyForTraining {

    /** @param anyway although one is at another session at the same hours */
    public record Command(String training, boolean anyway) {}

    private static final Set<Party> OF_SCHOOL = Set.of(Party.HEAD, Party.DEPUTY, Party.STAFF);

    private final Trainings trainings;
    private final Enrolments enrolments;
    private final SameDays sameDays;
    private final OwnColleagues school;
    private final TrainingDays days;
    private final TrainingNews news;

    ApplyForTraining(
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

    /** @return the public id of the place. Refuses a session that takes nobody, a second application, and an overlap unless anyway. */
    @Transactional
    public String run(Command command) {
        Scope scope = Scope.current();
        if (scope.person() == null || !ofSchool(scope)) {
            throw new NotFound();
        }
        Training training = trainings
                .find(command.training())
                .demand(TrainingCommand.READ, scope)
                .takesPeople(days.today());
        String name = school.name(scope.person()).orElseThrow(NotFound::new);
        sameDays.demandNone(scope.person(), training.id(), command.anyway());
        boolean head = scope.role().equals("head");
        String publicId = enrolments.add(training, scope.person(), head);
        if (!head && scope.organisation() != null) {
            news.applied(training, scope.organisation(), name);
        }
        return publicId;
    }

    static boolean ofSchool(Scope scope) {
        return CourseRules.parties(scope, 0).stream().anyMatch(OF_SCHOOL::contains);
    }
}

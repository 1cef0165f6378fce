package org.birge.growth.training;

import org.birge.database.Scope;
import org.birge.shared.PublicId;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre plans a session of a course (J1d.1, J1d.11, J6.3). */
@Component
public class PlanTraining {

    /** @param anyway although a day of it is free */
    public record Command(String course, TrainingPlan plan, boolean anyway) {}

    private final Courses courses;
    private final Trainings trainings;
    private final OwnColleagues colleagues;
    private final TrainingDays days;
    private final CountryPack pack;

    PlanTraining(Courses courses, Trainings trainings, OwnColleagues colleagues, TrainingDays days, CountryPack pack) {
        this.courses = courses;
        this.trainings = trainings;
        this.colleagues = colleagues;
        this.days = days;
        this.pack = pack;
    }

    /** @return its public id. Refuses days and numbers that cannot be, and trainers who are not of the centre. */
    @Transactional
    public String run(Command command) {
        Course course = courses.lock(command.course()).demand(CourseCommand.PLAN, Scope.current());
        TrainingPlan plan = command.plan().check(days, pack, command.anyway());
        colleagues.demandOfCentre(plan.trainers());
        String publicId = PublicId.next();
        long id = trainings.add(publicId, course, plan);
        trainings.happened(id, "planned", null);
        return publicId;
    }
}

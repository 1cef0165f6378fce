package org.birge.growth.training;

import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.PublicId;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre plans a session of a course; whoever leads it is told (J1d.1, J1d.11, J6.3). */
@Component
public class PlanTraining {

    /** @param anyway although a day of it is free */
    public record Command(String course, TrainingPlan plan, boolean anyway) {}

    private final Courses courses;
    private final Trainings trainings;
    private final OwnColleagues colleagues;
    private final TrainingDays days;
    private final CountryPack pack;
    private final TrainingNews news;

    PlanTraining(
            Courses courses,
            Trainings trainings,
            OwnColleagues colleagues,
            TrainingDays days,
            CountryPack pack,
            TrainingNews news) {
        this.courses = courses;
        this.trainings = trainings;
        this.colleagues = colleagues;
        this.days = days;
        this.pack = pack;
        this.news = news;
    }

    /** @return its public id. Refuses days and numbers that cannot be, and trainers who are not of the centre. */
    @Transactional
    public String run(Command command) {
        Course course = courses.lock(command.course()).demand(CourseCommand.PLAN, Scope.current());
        TrainingPlan plan = command.plan().check(days, pack, command.anyway(), DaysBefore.NONE);
        colleagues.demandOfCentre(plan.trainers());
        String publicId = PublicId.next();
        long id = trainings.add(publicId, course, plan);
        trainings.happened(id, "planned", null);
        news.ledBy(trainings.find(publicId), List.of(), plan.trainers());
        return publicId;
    }
}

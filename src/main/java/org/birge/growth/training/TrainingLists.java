package org.birge.growth.training;

import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.ScopedTransactions;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts pages of the catalogue and of the list of sessions together. */
@Component
class TrainingLists {

    static final int PAGE = 50;
    /** More than any centre has. */
    private static final int MOST = 20_000;

    private final TrainingRows trainings;
    private final CourseRows courses;
    private final CountryPack pack;

    TrainingLists(TrainingRows trainings, CourseRows courses, CountryPack pack) {
        this.trainings = trainings;
        this.courses = courses;
        this.pack = pack;
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    TrainingsPage trainings(Actor actor, TrainingFilter filter) {
        List<TrainingLine> found = trainings.page(actor, filter, PAGE + 1);
        List<TrainingLine> lines = cut(found);
        return new TrainingsPage(
                lines,
                filter,
                CourseContent.KINDS,
                CourseContent.areas(pack),
                pack.teachingLanguages(),
                found.size() > PAGE ? filter.next(lines.getLast().publicId()) : null,
                filter.after().isEmpty() ? null : filter.first());
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    List<TrainingLine> allTrainings(Actor actor, TrainingFilter filter) {
        return trainings.page(actor, filter.whole(), MOST);
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    CoursesPage courses(Actor actor, CourseFilter filter) {
        List<CourseLine> found = courses.page(actor, filter, PAGE + 1);
        List<CourseLine> lines = cut(found);
        return new CoursesPage(
                lines,
                filter,
                CourseContent.KINDS,
                CourseContent.AUDIENCES,
                CourseContent.areas(pack),
                actor.may(Permission.RUN_TRAININGS),
                found.size() > PAGE ? filter.next(lines.getLast().publicId()) : null,
                filter.after().isEmpty() ? null : filter.first());
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    List<CourseLine> allCourses(Actor actor, CourseFilter filter) {
        return courses.page(actor, filter.whole(), MOST);
    }

    private static <T> List<T> cut(List<T> found) {
        return found.size() > PAGE ? found.subList(0, PAGE) : found;
    }
}

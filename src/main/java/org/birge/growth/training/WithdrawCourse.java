package org.birge.growth.training;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre offers a course no longer. Sessions already planned go on. */
@Component
public class WithdrawCourse {

    public record Command(String course) {}

    private final Courses courses;

    WithdrawCourse(Courses courses) {
        this.courses = courses;
    }

    @Transactional
    public void run(Command command) {
        Course course = courses.lock(command.course()).demand(CourseCommand.WITHDRAW, Scope.current());
        courses.withdrawn(course.id());
    }
}

package org.birge.growth.training;

import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre changes what a course says of itself. */
@Component
public class ChangeCourse {

    public record Command(String course, long version, CourseContent content) {}

    private final Courses courses;
    private final CountryPack pack;

    ChangeCourse(Courses courses, CountryPack pack) {
        this.courses = courses;
        this.pack = pack;
    }

    @Transactional
    public void run(Command command) {
        Course course = courses.lock(command.course())
                .demand(CourseCommand.CHANGE, Scope.current())
                .atVersion(command.version());
        courses.change(course.id(), command.content().check(pack));
    }
}

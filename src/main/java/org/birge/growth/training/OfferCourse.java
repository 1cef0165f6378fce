package org.birge.growth.training;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre puts a course into the catalogue that schools read. */
@Component
public class OfferCourse {

    public record Command(String course) {}

    private final Courses courses;

    OfferCourse(Courses courses) {
        this.courses = courses;
    }

    @Transactional
    public void run(Command command) {
        Course course = courses.lock(command.course()).demand(CourseCommand.OFFER, Scope.current());
        courses.offered(course.id());
    }
}

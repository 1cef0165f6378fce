package org.birge.growth.training;

import java.util.List;
import org.birge.access.Actor;
import org.birge.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of one course. */
@Repository
class OneCourse {

    private static final int SMALLEST = 5;

    private final JdbcClient sql;
    private final Courses courses;
    private final CourseRows rows;
    private final CourseSessions sessions;

    OneCourse(JdbcClient sql, Courses courses, CourseRows rows, CourseSessions sessions) {
        this.sql = sql;
        this.courses = courses;
        this.rows = rows;
        this.sessions = sessions;
    }

    @Transactional(readOnly = true)
    CoursePage page(Actor actor, String publicId) {
        Scope scope = Scope.current();
        Course course = courses.find(publicId).demand(CourseCommand.READ, scope);
        CourseContent content = content(course);
        List<TrainingLine> lines = sessions.of(course.id(), actor.personOrNotFound());
        int completed = sessions.completed(course.id(), TrainingRules.ofCentre(scope));
        return new CoursePage(
                publicId,
                content,
                rows.areas(content.areas()),
                rows.subject(content.subject()),
                sql.sql("select short_name from registry_api.place where id = :id")
                        .param("id", course.organisation())
                        .query(String.class)
                        .single(),
                course.state(),
                course.version(),
                completed < SMALLEST ? null : completed,
                lines,
                new CoursePage.Rights(
                        course.allows(CourseCommand.CHANGE, scope),
                        course.allows(CourseCommand.OFFER, scope),
                        course.allows(CourseCommand.WITHDRAW, scope),
                        course.allows(CourseCommand.PLAN, scope)));
    }

    /** What the form that changes it begins with. */
    @Transactional(readOnly = true)
    CourseContent toChange(String publicId) {
        return content(courses.find(publicId).demand(CourseCommand.CHANGE, Scope.current()));
    }

    /** For whoever may plan a session of it. */
    @Transactional(readOnly = true)
    Course toPlan(String publicId) {
        return courses.find(publicId).demand(CourseCommand.PLAN, Scope.current());
    }

    @Transactional(readOnly = true)
    long version(String publicId) {
        return courses.find(publicId).version();
    }

    private CourseContent content(Course course) {
        return sql.sql("select * from growth.course where id = :id")
                .param("id", course.id())
                .query((row, n) -> new CourseContent(
                        row.getString("title"),
                        row.getString("purpose"),
                        row.getString("kind"),
                        CourseRows.texts(row, "areas"),
                        row.getString("subject"),
                        CourseRows.texts(row, "audiences"),
                        row.getInt("hours"),
                        row.getString("form"),
                        row.getString("provider")))
                .single();
    }
}

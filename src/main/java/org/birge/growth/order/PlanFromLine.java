package org.birge.growth.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.growth.OfficeDays;
import org.birge.growth.training.CourseContent;
import org.birge.growth.training.WriteCourse;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Pages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * From what the institute promised to the page on which the centre plans the session, so that schools can apply (J3a.4, J1d.1). A course that is not in the
 * catalogue is written into it as a draft first, once. A line of the centre's own order keeps it; one of an authority's order stays as it is, since other
 * centres of the area plan it too.
 */
@Component
public class PlanFromLine {

    public record Command(String order, String line) {}

    private static final int DAYS_TO_APPLY = 7;
    private static final int MOST_DAYS = 30;

    private final Orders orders;
    private final OrderLines lines;
    private final WriteCourse write;
    private final OfficeDays days;
    private final CountryPack pack;

    PlanFromLine(Orders orders, OrderLines lines, WriteCourse write, OfficeDays days, CountryPack pack) {
        this.orders = orders;
        this.lines = lines;
        this.write = write;
        this.days = days;
        this.pack = pack;
    }

    /** @return the address of the page, filled in. Refuses a line the institute has not promised. */
    @Transactional
    public String run(Command command) {
        CourseOrder order = orders.find(command.order()).demand(OrderCommand.PLAN, Scope.current());
        lines.hold(command.line());
        OrderLine line = lines.find(order.id(), command.line());
        if (!line.promised()) {
            throw new Refusal("orders.refusal.not-promised");
        }
        String course = line.course();
        if (course != null && !lines.ownCourse(course)) {
            throw new Refusal("orders.refusal.other-centre");
        }
        return address(order, line, course == null ? written(order, line) : course);
    }

    private String written(CourseOrder order, OrderLine line) {
        String course = lines.ownNamed(line.title(), order.institute())
                .orElseGet(() -> write.run(new WriteCourse.Command(content(order, line))));
        if (Objects.equals(order.organisation(), Scope.current().organisation())) {
            lines.catalogued(line, course);
        }
        return course;
    }

    private static CourseContent content(CourseOrder order, OrderLine line) {
        return new CourseContent(
                line.title(),
                "",
                "upgrading",
                line.area() == null ? List.of() : List.of(line.area()),
                line.subject(),
                List.of("teachers"),
                line.hours(),
                "on-site",
                order.institute());
    }

    private String address(CourseOrder order, OrderLine line, String course) {
        LocalDate begins = Objects.requireNonNull(line.begins());
        LocalDate ends = Objects.requireNonNull(line.ends());
        LocalDate apply = begins.minusDays(DAYS_TO_APPLY);
        return Pages.address(
                "/trainings/courses/" + course + "/sessions/new",
                "first",
                begins.toString(),
                "apply",
                (apply.isBefore(days.today()) ? begins : apply).toString(),
                "count",
                Integer.toString(working(begins, ends)),
                "capacity",
                Integer.toString(line.promisedPeople()),
                "language",
                line.language() == null ? "" : line.language(),
                "outsider",
                order.institute());
    }

    /** Working days of a course from its first day to its last: one at least, and no more than a session has. */
    private int working(LocalDate begins, LocalDate ends) {
        int count = pack.yearOf(begins).workingDaysBetween(begins.minusDays(1), ends);
        return Math.clamp(count, 1, MOST_DAYS);
    }
}

package org.birge.growth.training;

import java.time.Duration;
import java.util.List;
import org.birge.shared.Longest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One need seen in many schools becomes one seminar in one step: its course is written and offered, its days set, applications opened, and all schools
 * concerned invited (J1d.3, J1d.11, issue 4).
 */
@Component
public class HoldSeminar {

    private static final int ACADEMIC_HOUR = 45;

    /** @param anyway although a day of it is free */
    public record Command(Demand demand, String title, TrainingPlan plan, boolean anyway) {

        public Command {
            Longest.demand("title", title, Longest.NAME);
        }
    }

    /** @param training public id; schools that were invited */
    public record Held(String training, int schools) {}

    private final WriteCourse write;
    private final OfferCourse offer;
    private final PlanTraining plan;
    private final OpenTraining open;
    private final InviteSchools invite;

    HoldSeminar(WriteCourse write, OfferCourse offer, PlanTraining plan, OpenTraining open, InviteSchools invite) {
        this.write = write;
        this.offer = offer;
        this.plan = plan;
        this.open = open;
        this.invite = invite;
    }

    @Transactional
    public Held run(Command command) {
        String course = write.run(new WriteCourse.Command(content(command)));
        offer.run(new OfferCourse.Command(course));
        String training = plan.run(new PlanTraining.Command(course, command.plan(), command.anyway()));
        open.run(new OpenTraining.Command(training));
        return new Held(training, invite.run(new InviteSchools.Command(training, command.demand())));
    }

    private static CourseContent content(Command command) {
        TrainingPlan at = command.plan();
        long minutes =
                Duration.between(at.begins(), at.ends()).toMinutes() * at.days().size();
        return new CourseContent(
                command.title(),
                "",
                "seminar",
                command.demand().source() == DemandSource.NEED
                        ? List.of(command.demand().code())
                        : List.of(),
                null,
                List.of("teachers"),
                (int) Math.clamp(minutes / ACADEMIC_HOUR, 1, CourseContent.MOST_HOURS),
                at.place() == null ? "distance" : "on-site",
                null);
    }
}

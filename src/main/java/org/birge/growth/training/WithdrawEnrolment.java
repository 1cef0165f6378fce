package org.birge.growth.training;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody cannot go after all, or the head cannot let them go. A place that falls free goes to the first who waits. */
@Component
public class WithdrawEnrolment {

    public record Command(String enrolment, String reason) {

        public Command {
            Longest.demand("reason", reason, Longest.REASON);
        }
    }

    private final Enrolments enrolments;
    private final OwnColleagues school;
    private final TrainingNews news;
    private final ApplicationEventPublisher events;

    WithdrawEnrolment(
            Enrolments enrolments, OwnColleagues school, TrainingNews news, ApplicationEventPublisher events) {
        this.enrolments = enrolments;
        this.school = school;
        this.news = news;
        this.events = events;
    }

    /** Refuses once the session was held, and the head without a reason. */
    @Transactional
    public void run(Command command) {
        Scope scope = Scope.current();
        Enrolment enrolment = enrolments.lock(command.enrolment()).demand(EnrolmentCommand.WITHDRAW, scope);
        if (!enrolment.training().state().ahead()) {
            throw new Refusal(
                    "trainings.refusal.session." + enrolment.training().state().code());
        }
        boolean own = scope.person() != null && scope.person() == enrolment.person();
        if (!own && command.reason().isBlank()) {
            throw new Refusal("trainings.problem.reason");
        }
        enrolments.withdrawn(
                enrolment.id(),
                command.reason().isBlank() ? null : command.reason().strip());
        news.withdrawn(enrolment, school.name(enrolment.person()).orElse(""));
        if (enrolment.state() == EnrolmentState.ACCEPTED) {
            events.publishEvent(new PlaceFellFree(enrolment.training().publicId()));
        }
    }
}

package org.birge.growth.training;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is asked says no: the person proposed, the head, or the centre. All but the person say why. */
@Component
public class DeclineEnrolment {

    public record Command(String enrolment, String reason) {

        public Command {
            Longest.demand("reason", reason, Longest.REASON);
        }
    }

    private final Enrolments enrolments;
    private final TrainingNews news;

    DeclineEnrolment(Enrolments enrolments, TrainingNews news) {
        this.enrolments = enrolments;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        Scope scope = Scope.current();
        Enrolment enrolment = enrolments.lock(command.enrolment()).demand(EnrolmentCommand.DECLINE, scope);
        boolean own = scope.person() != null && scope.person() == enrolment.person();
        if (!own && command.reason().isBlank()) {
            throw new Refusal("trainings.problem.reason");
        }
        enrolments.declined(
                enrolment.id(),
                command.reason().isBlank() ? null : command.reason().strip());
        news.declined(enrolment, command.reason().strip());
    }
}

package org.birge.growth.training;

import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head or a deputy of a school that was invited says that nobody comes this time. Whoever comes is proposed instead. */
@Component
public class AnswerInvitation {

    public record Command(String training) {}

    private final Trainings trainings;
    private final Invitations invitations;

    AnswerInvitation(Trainings trainings, Invitations invitations) {
        this.trainings = trainings;
        this.invitations = invitations;
    }

    /** A school that was not invited, or has answered, finds no invitation. */
    @Transactional
    public void run(Command command) {
        Scope scope = Scope.current();
        Training training = trainings.find(command.training()).demand(TrainingCommand.ANSWER_INVITATION, scope);
        if (invitations.nobodyComes(training.id(), scope.organisation()) == 0) {
            throw new NotFound();
        }
    }
}

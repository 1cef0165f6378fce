package org.birge.growth.training;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** When a place falls free, the first who waits moves up by herself. Whoever gave it up does not see who waits, so it is done by the application. */
@Component
public class MoveUp {

    private static final Scope JOB = Scope.everything("moved-up");

    private final Trainings trainings;
    private final FillPlaces fill;
    private final TransactionTemplate transaction;

    MoveUp(Trainings trainings, FillPlaces fill, PlatformTransactionManager transactions) {
        this.trainings = trainings;
        this.fill = fill;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    public void on(PlaceFellFree free) {
        Scope.run(JOB, () -> transaction.executeWithoutResult(status -> fill.of(trainings.lock(free.training()))));
    }
}

package org.birge.growth.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Trainings: a place that falls free goes to somebody who still waits (J1d.1)")
@BirgeTest
class TrainingPlacesTest {

    private final Given given;
    private final TrainingStory story;
    private final TestDatabase database;
    private final TransactionTemplate transaction;

    TrainingPlacesTest(
            Given given,
            AutowireCapableBeanFactory beans,
            TestDatabase database,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.story = beans.createBean(TrainingStory.class);
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void whoWithdrawsWhileAPlaceIsGivenAwayIsPassedOver() throws Exception {
        String training = story.opened(1, TrainingStory.DAY);
        Person first = given.teacher("Günel");
        Person second = given.teacher("Orxan");
        String seated = story.accepted(training, first);
        String leaving = story.accepted(training, second);
        String next = story.accepted(training, given.teacher("Vüsal"));
        CountDownLatch left = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> leaves = threads.submit(() -> second.runs(() -> transaction.executeWithoutResult(status -> {
                story.withdrawHere(leaving);
                left.countDown();
                await(asked);
            })));
            left.await(20, TimeUnit.SECONDS);
            Future<?> frees = threads.submit(() -> story.withdraw(seated, first));
            for (int i = 0; i < 200 && waitingForLocks() == 0; i++) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            asked.countDown();
            leaves.get(20, TimeUnit.SECONDS);
            frees.get(20, TimeUnit.SECONDS);
        }
        assertThat(seated(leaving)).isFalse();
        assertThat(seated(next)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private long waitingForLocks() {
        return database.superuser()
                .sql("select count(*) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }

    private boolean seated(String place) {
        return database.superuser()
                .sql("select seated_at is not null from growth.enrolment where public_id = :id")
                .param("id", place)
                .query(Boolean.class)
                .single();
    }
}

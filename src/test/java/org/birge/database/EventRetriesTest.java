package org.birge.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.birge.testing.BirgeTest;
import org.birge.testing.MovableClock;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@BirgeTest
@Import(EventRetriesTest.Moody.class)
@ExtendWith(OutputCaptureExtension.class)
class EventRetriesTest {

    /** Such as an import that is over; ids only. */
    record Happened(long id) {}

    private static final List<Long> HEARD = Collections.synchronizedList(new ArrayList<>());
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final AtomicInteger REFUSALS = new AtomicInteger();

    /** Hears every event, but only after so many refusals. */
    static class Moody {

        @ApplicationModuleListener
        void on(Happened event) {
            if (CALLS.incrementAndGet() <= REFUSALS.get()) {
                throw new IllegalStateException("not today");
            }
            HEARD.add(event.id());
        }
    }

    private final EventRetries retries;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final MovableClock clock;
    private final TestDatabase database;

    EventRetriesTest(
            EventRetries retries,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            MovableClock clock,
            TestDatabase database) {
        this.retries = retries;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void nothingHappened() {
        database.superuser().sql("delete from events.event_publication").update();
        HEARD.clear();
        CALLS.set(0);
    }

    @Test
    @DisplayName("A listener that failed once hears the event again, and what was heard is swept after a week")
    void failedOnce() {
        REFUSALS.set(1);
        publish(7);
        settled("FAILED", 1);
        assertThat(HEARD).isEmpty();

        clock.forward(Duration.ofMinutes(4));
        retries.run();
        assertThat(CALLS.get()).as("asked again before its time").isEqualTo(1);

        clock.forward(Duration.ofMinutes(1));
        retries.run();
        settled("COMPLETED", 2);
        assertThat(HEARD).containsExactly(7L);

        clock.forward(Duration.ofDays(8));
        retries.run();
        assertThat(CALLS.get()).isEqualTo(2);
        assertThat(rows("select count(*) from events.event_publication")).isZero();
    }

    @Test
    @DisplayName("After six failures the event is given up, kept aside and told in the log")
    void givenUp(CapturedOutput log) {
        REFUSALS.set(Integer.MAX_VALUE);
        publish(8);
        settled("FAILED", 1);
        for (int attempt = 2; attempt <= EventRetries.ATTEMPTS; attempt++) {
            clock.forward(EventRetries.FIRST_WAIT.multipliedBy((long) Math.pow(4, attempt - 2)));
            retries.run();
            settled("FAILED", attempt);
        }
        retries.run();
        clock.forward(Duration.ofDays(30));
        retries.run();
        assertThat(CALLS.get()).isEqualTo(EventRetries.ATTEMPTS);
        assertThat(rows("select count(*) from events.event_publication")).isZero();
        assertThat(rows("select attempts from events.given_up")).isEqualTo(EventRetries.ATTEMPTS);
        assertThat(log).contains("is given up").contains("events.given_up");
    }

    @Test
    @DisplayName("An event whose node died while a listener worked is told again")
    void nodeDied() {
        REFUSALS.set(0);
        publish(9);
        settled("COMPLETED", 1);
        database.superuser()
                .sql("update events.event_publication set status = 'PROCESSING', completion_date = null")
                .update();
        clock.forward(Duration.ofMinutes(61));
        retries.run();
        settled("COMPLETED", 2);
        assertThat(HEARD).containsExactly(9L, 9L);
    }

    private void publish(long id) {
        Scope.run(
                Scope.everything("test"),
                () -> transaction.executeWithoutResult(status -> events.publishEvent(new Happened(id))));
    }

    private void settled(String status, int attempts) {
        until(() -> rows("select count(*) from events.event_publication where status = '" + status
                        + "' and completion_attempts = " + attempts)
                == 1);
    }

    private long rows(String query) {
        return database.superuser().sql(query).query(Long.class).single();
    }

    private static void until(BooleanSupplier settled) {
        for (int n = 0; n < 200; n++) {
            if (settled.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(25);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        throw new AssertionError("the listener did not settle within 5 seconds");
    }
}

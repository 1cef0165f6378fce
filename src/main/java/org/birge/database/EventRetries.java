package org.birge.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks listeners again that failed, or whose node died on the way: after 5 minutes, 20, 80 and so on, six times in all,
 * which is a little over a day. Then the event is given up with an error in the log. What was heard is swept after a week.
 */
@Component
class EventRetries {

    static final int ATTEMPTS = 6;
    static final Duration FIRST_WAIT = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(EventRetries.class);
    /** No listener works that long: its node is gone. */
    private static final Duration STUCK = Duration.ofHours(1);

    private static final Duration KEPT = Duration.ofDays(7);

    private record GivenUp(String id, String listenerId, int attempts) {}

    private final JdbcClient sql;
    private final IncompleteEventPublications incomplete;
    private final CompletedEventPublications completed;
    private final Clock clock;
    private final TransactionTemplate transaction;

    EventRetries(
            JdbcClient sql,
            IncompleteEventPublications incomplete,
            CompletedEventPublications completed,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.incomplete = incomplete;
        this.completed = completed;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run() {
        Scope.run(Scope.everything("event-retries"), () -> {
            transaction.executeWithoutResult(status -> failStuck());
            List<GivenUp> lost = transaction.execute(status -> giveUp());
            for (GivenUp event : lost) {
                LOG.error(
                        "Event {} is given up: {} failed {} times. It is kept in events.given_up.",
                        event.id(),
                        event.listenerId(),
                        event.attempts());
            }
            incomplete.resubmitIncompletePublications(this::isDue);
            completed.deletePublicationsOlderThan(KEPT);
        });
    }

    private boolean isDue(EventPublication event) {
        Instant last =
                event.getLastResubmissionDate() == null ? event.getPublicationDate() : event.getLastResubmissionDate();
        Duration wait = FIRST_WAIT.multipliedBy(1L << 2 * (event.getCompletionAttempts() - 1));
        boolean due = event.getStatus() == Status.FAILED && !last.plus(wait).isAfter(clock.instant());
        if (due) {
            LOG.warn("Event {} is told again, attempt {}", event.getIdentifier(), event.getCompletionAttempts() + 1);
        }
        return due;
    }

    private void failStuck() {
        sql.sql("""
                update events.event_publication
                   set status = 'FAILED'
                 where completion_date is null
                   and status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED')
                   and coalesce(last_resubmission_date, publication_date) < :before
                """)
                .param("before", clock.instant().minus(STUCK).atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<GivenUp> giveUp() {
        return sql.sql("""
                with lost as (
                  delete from events.event_publication
                   where completion_date is null
                     and status = 'FAILED'
                     and completion_attempts >= :attempts
                  returning *
                )
                insert into events.given_up (id, listener_id, event_type, serialized_event, publication_date, attempts, given_up_at)
                select id, listener_id, event_type, serialized_event, publication_date, completion_attempts, :now
                  from lost
                returning id::text, listener_id, attempts
                """)
                .param("attempts", ATTEMPTS)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(GivenUp.class)
                .list();
    }
}

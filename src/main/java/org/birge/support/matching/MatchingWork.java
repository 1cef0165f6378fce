package org.birge.support.matching;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.shared.PublicId;
import org.birge.support.matching.solver.Matching;
import org.birge.support.matching.solver.MatchingSolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the pairs, or who takes which request, beside the page that asked for it: one solver at a time on a node, so that pages stay quick. How
 * far it is stands in the database with a sign of life each second; whoever looks from another node sees it there and can stop it.
 */
@Component
public class MatchingWork {

    private static final Logger LOG = LoggerFactory.getLogger(MatchingWork.class);
    private static final MatchingSolver.Limits LIMITS =
            new MatchingSolver.Limits(Duration.ofSeconds(60), Duration.ofSeconds(15), null);
    private static final Duration SIGN = Duration.ofSeconds(1);
    private static final long LOOK_MILLIS = 500;

    /** So many may be made or wait for their turn on a node. */
    static final int MOST = 20;

    /** Told of a search while it goes on. */
    interface Watch {

        Watch NONE = new Watch() {};

        /** A better matching was found; on the thread of the search, which goes on afterwards. */
        default void better(MatchingSolver.Progress progress) {}

        /** The search was told to stop. */
        default void stopping() {}
    }

    private final Semaphore solver = new Semaphore(1, true);
    private final AtomicInteger begun = new AtomicInteger();
    private final MatchingRuns runs;
    private final List<Proposing> proposals;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    MatchingWork(
            MatchingRuns runs,
            List<Proposing> proposals,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.proposals = proposals;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    boolean full() {
        return begun.get() >= MOST;
    }

    /** In the scope of whoever began it. */
    void begin(Run run) {
        Scope scope = Scope.current();
        begun.incrementAndGet();
        Thread.ofPlatform()
                .daemon()
                .name("matching-" + run.id())
                .priority(Thread.MIN_PRIORITY)
                .start(() -> {
                    try {
                        Scope.run(scope, () -> carryOut(run));
                    } finally {
                        begun.decrementAndGet();
                    }
                });
    }

    /** What was claimed, to its end. */
    public void carryOut(String publicId) {
        Run run = Objects.requireNonNull(transaction.execute(status -> runs.find(publicId)));
        carryOut(run);
    }

    public void carryOut(Run run) {
        carryOut(run, Watch.NONE);
    }

    void carryOut(Run run, Watch watch) {
        AtomicLong matched = new AtomicLong();
        AtomicBoolean stop = new AtomicBoolean();
        AtomicBoolean over = new AtomicBoolean();
        Scope scope = Scope.current();
        Thread pulse = Thread.ofVirtual().start(() -> Scope.run(scope, () -> beat(run.id(), matched, stop, over)));
        try {
            if (!turn(stop)) {
                transaction.executeWithoutResult(status -> runs.withdrawn(run.id()));
                return;
            }
            try {
                propose(run, matched, stop, watch);
            } finally {
                solver.release();
            }
        } catch (InterruptedException | RuntimeException | Error failure) {
            String incident = PublicId.next();
            LOG.error("incident {} at matching {}", incident, run.id(), failure);
            failed(run, incident);
        } finally {
            over.set(true);
            pulse.interrupt();
        }
    }

    /** Waits for the solver. @return false where it was stopped before */
    private boolean turn(AtomicBoolean stop) throws InterruptedException {
        while (!stop.get()) {
            if (solver.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (!stop.get()) {
                    return true;
                }
                solver.release();
            }
        }
        return false;
    }

    /** Where even that cannot be written down, the run ends for want of a sign of life. */
    private void failed(Run run, String incident) {
        try {
            transaction.executeWithoutResult(status -> runs.failed(run.id(), incident));
        } catch (RuntimeException unreachable) {
            LOG.warn("matching {} cannot keep that it failed", run.id(), unreachable);
        }
    }

    private void beat(long run, AtomicLong matched, AtomicBoolean stop, AtomicBoolean over) {
        while (!over.get()) {
            try {
                Thread.sleep(SIGN);
                if (!over.get()
                        && Boolean.TRUE.equals(transaction.execute(status -> runs.alive(run, matched.intValue())))) {
                    stop.set(true);
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException hiccup) {
                if (!over.get()) {
                    LOG.warn("matching {} could give no sign of life", run, hiccup);
                }
            }
        }
    }

    private void propose(Run run, AtomicLong matched, AtomicBoolean stop, Watch watch) throws InterruptedException {
        Proposing proposing = proposals.stream()
                .filter(one -> one.kind() == run.kind())
                .findFirst()
                .orElseThrow();
        Proposing.Question question = proposing.question(run);
        transaction.executeWithoutResult(status -> runs.gathered(run.id(), question));
        long begun = System.nanoTime();
        int[] chosen = solved(question.matching(), LIMITS, matched, stop, watch);
        for (Matching less = question.narrower(chosen); less != null; less = question.narrower(chosen)) {
            Duration left = LIMITS.spent().minusNanos(System.nanoTime() - begun);
            if (stop.get() || !left.isPositive()) {
                break;
            }
            chosen = solved(less, new MatchingSolver.Limits(left, LIMITS.unimproved(), null), matched, stop, watch);
        }
        int[] best = chosen;
        transaction.executeWithoutResult(status -> kept(run, proposing, question, best));
    }

    private static int[] solved(
            Matching matching, MatchingSolver.Limits limits, AtomicLong matched, AtomicBoolean stop, Watch told)
            throws InterruptedException {
        MatchingSolver search = new MatchingSolver(matching, limits);
        AtomicBoolean over = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> stopWhenAsked(search, stop, over, told));
        try {
            return search.solve(progress -> {
                        matched.set(matching.getPairings().size() - progress.without());
                        told.better(progress);
                    })
                    .chosen();
        } finally {
            over.set(true);
            watch.join();
        }
    }

    private static void stopWhenAsked(MatchingSolver search, AtomicBoolean stop, AtomicBoolean over, Watch told) {
        try {
            while (!over.get()) {
                if (stop.get()) {
                    search.stop();
                    told.stopping();
                }
                Thread.sleep(Duration.ofMillis(100));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void kept(Run run, Proposing proposing, Proposing.Question question, int[] chosen) {
        Proposing.Kept kept = question.keep(chosen);
        runs.done(run, kept.matched(), kept.unkept());
        if (run.begunBy() != null) {
            events.publishEvent(new Notice(
                    List.of(run.begunBy()),
                    proposing.notice(),
                    List.of(Integer.toString(kept.matched()), Integer.toString(question.waiting())),
                    proposing.address()));
        }
    }
}

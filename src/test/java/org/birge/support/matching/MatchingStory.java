package org.birge.support.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.birge.support.mentor.AgreeToMentorship;
import org.birge.support.mentor.AnswerConsent;
import org.birge.support.mentor.ApplyAsMentor;
import org.birge.support.mentor.ApproveMentor;
import org.birge.support.mentor.Offer;
import org.birge.support.mentor.ProposeMentorship;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mentors, one young teacher, and proposals for them, through the commands the pages call. */
final class MatchingStory {

    static final LocalDate BEGINS = LocalDate.of(2026, 11, 23);
    static final LocalDate ENDS = LocalDate.of(2027, 6, 14);

    private final Given given;
    private final ApplyAsMentor applyAsMentor;
    private final ApproveMentor approveMentor;
    private final AnswerConsent answerConsent;
    private final ProposeMentorship proposeMentorship;
    private final AgreeToMentorship agreeToMentorship;
    private final StartMatching startMatching;
    private final MatchingWork work;
    private final MatchingRuns runs;
    private final ProposedPairs pairs;
    private final TransactionTemplate transaction;
    private final TestDatabase database;
    private final MovableClock clock;

    MatchingStory(
            Given given,
            ApplyAsMentor applyAsMentor,
            ApproveMentor approveMentor,
            AnswerConsent answerConsent,
            ProposeMentorship proposeMentorship,
            AgreeToMentorship agreeToMentorship,
            StartMatching startMatching,
            MatchingWork work,
            MatchingRuns runs,
            ProposedPairs pairs,
            PlatformTransactionManager transactions,
            TestDatabase database,
            MovableClock clock) {
        this.given = given;
        this.applyAsMentor = applyAsMentor;
        this.approveMentor = approveMentor;
        this.answerConsent = answerConsent;
        this.proposeMentorship = proposeMentorship;
        this.agreeToMentorship = agreeToMentorship;
        this.startMatching = startMatching;
        this.work = work;
        this.runs = runs;
        this.pairs = pairs;
        this.transaction = new TransactionTemplate(transactions);
        this.database = database;
        this.clock = clock;
    }

    /** So that the next story begins anew. */
    void everythingEnds() {
        clock.reset();
        database.superuser().sql("""
            truncate support.matching_pair, support.matching_run, support.matching_weight, support.mentorship, support.mentor, support.mentee
             cascade
            """).update();
    }

    void mentor(Person person, String reach, int capacity) {
        Person approver = reach.equals(Offer.AREA) ? given.centreHead() : given.head();
        String id = person.does(() -> applyAsMentor.run(new ApplyAsMentor.Command(new Offer(
                List.of("primary", "azerbaijani"),
                List.of("az"),
                capacity,
                reach,
                null,
                List.of(),
                "Dərs planını birgə qururuq."))));
        approver.runs(() -> approveMentor.run(new ApproveMentor.Command(id, 0)));
    }

    void consents(Person person) {
        person.runs(() -> answerConsent.run(new AnswerConsent.Command(true, List.of())));
    }

    /** A run that was begun and that nobody works on. */
    Run claimed(Person by) {
        return by.does(() -> {
            String id = startMatching.claimed();
            return transaction.execute(status -> runs.find(id));
        });
    }

    /** A proposal, made to its end. */
    Run made(Person by) {
        Run run = claimed(by);
        return carriedOut(by, run);
    }

    Run carriedOut(Person by, Run run) {
        return carriedOut(by, run, MatchingWork.Watch.NONE);
    }

    Run carriedOut(Person by, Run run, MatchingWork.Watch watch) {
        return by.does(() -> {
            work.carryOut(run, watch);
            return transaction.execute(status -> runs.find(run.publicId()));
        });
    }

    /** As if it had been stopped before its turn came. */
    void withdrawn(Person by, Run run) {
        by.runs(() -> transaction.executeWithoutResult(status -> runs.withdrawn(run.id())));
    }

    /** The centre's weights, as from before its area grew. */
    void areaGrew() {
        database.superuser()
                .sql("update support.matching_weight set low = low + 1, high = high - 1")
                .update();
    }

    Run read(Person by, Run run) {
        return by.does(() -> transaction.execute(status -> runs.find(run.publicId())));
    }

    ProposedPair pair(Person by, Run run) {
        return by.does(
                () -> transaction.execute(status -> pairs.of(run.id(), "", 0, 1).getFirst()));
    }

    /** Somebody else takes a place of the mentor meanwhile. */
    void takesAPlace(Person mentor, Person colleague) {
        String pair = given.head()
                .does(() -> proposeMentorship.run(new ProposeMentorship.Command(
                        mentor.id(), colleague.id(), "colleague", null, BEGINS, ENDS, BigDecimal.ZERO, "by-hand")));
        mentor.runs(() -> agreeToMentorship.run(new AgreeToMentorship.Command(pair, 1)));
    }

    static Chosen chosen(ProposedPair pair) {
        return new Chosen(pair.publicId(), pair.version());
    }

    AcceptPairs.Command accepting(Run run, ProposedPair pair) {
        return new AcceptPairs.Command(run.publicId(), List.of(chosen(pair)), BEGINS, ENDS, BigDecimal.ONE);
    }
}

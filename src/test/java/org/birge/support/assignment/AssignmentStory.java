package org.birge.support.assignment;

import java.time.LocalDate;
import java.util.List;
import org.birge.registry.absence.EnterAbsence;
import org.birge.support.matching.Chosen;
import org.birge.support.matching.MatchingRuns;
import org.birge.support.matching.MatchingWork;
import org.birge.support.matching.Run;
import org.birge.support.request.AskForSupport;
import org.birge.support.request.OpenRequest;
import org.birge.support.request.OpenRequests;
import org.birge.support.request.TakeRequest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests in the centre's queue and proposals for them, through the commands the pages call. */
final class AssignmentStory {

    /** The Monday after the day on which tests begin. */
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final Given given;
    private final AskForSupport askForSupport;
    private final TakeRequest takeRequest;
    private final SetStaffTerms setStaffTerms;
    private final EnterAbsence enterAbsence;
    private final OpenRequests requests;
    private final StartAssignment startAssignment;
    private final MatchingWork work;
    private final MatchingRuns runs;
    private final AssignmentLines lines;
    private final TransactionTemplate transaction;
    private final TestDatabase database;
    private final MovableClock clock;

    AssignmentStory(
            Given given,
            AskForSupport askForSupport,
            TakeRequest takeRequest,
            SetStaffTerms setStaffTerms,
            EnterAbsence enterAbsence,
            OpenRequests requests,
            StartAssignment startAssignment,
            MatchingWork work,
            MatchingRuns runs,
            AssignmentLines lines,
            PlatformTransactionManager transactions,
            TestDatabase database,
            MovableClock clock) {
        this.given = given;
        this.askForSupport = askForSupport;
        this.takeRequest = takeRequest;
        this.setStaffTerms = setStaffTerms;
        this.enterAbsence = enterAbsence;
        this.requests = requests;
        this.startAssignment = startAssignment;
        this.work = work;
        this.runs = runs;
        this.lines = lines;
        this.transaction = new TransactionTemplate(transactions);
        this.database = database;
        this.clock = clock;
    }

    /** So that the next story begins anew. */
    void everythingEnds() {
        clock.reset();
        database.superuser()
                .sql(
                        "truncate support.matching_run, support.request, support.matching_weight, support.staff_terms, registry.absence cascade")
                .update();
    }

    /** Of the division the methodist works in. @return public id */
    String asked(String topic) {
        return asked(topic, "management", null);
    }

    String asked(String topic, String section, @Nullable String subject) {
        given.centreHead();
        given.methodist();
        return given.teacher()
                .does(() -> askForSupport.run(new AskForSupport.Command(
                        "teacher", section, subject, topic, "Birlikdə baxmaq istərdim.", "visit", null)));
    }

    void takenByHand(String request) {
        given.centreHead()
                .runs(() -> takeRequest.run(
                        new TakeRequest.Command(request, 0, given.centreHead().id(), MONDAY, "online")));
    }

    void away(Person person, LocalDate from, LocalDate until) {
        given.centreHead().runs(() -> enterAbsence.run(new EnterAbsence.Command(person.id(), "leave", from, until)));
    }

    void terms(Person person, List<String> subjects, int most, int hours) {
        given.centreHead()
                .runs(() -> setStaffTerms.run(
                        new SetStaffTerms.Command(person.publicId(), subjects, List.of(), most, hours)));
    }

    /** A run that was begun and that nobody works on. */
    Run claimed(Person by) {
        return by.does(() -> {
            String id = startAssignment.claimed();
            return transaction.execute(status -> runs.find(id));
        });
    }

    /** A proposal, made to its end. */
    Run made(Person by) {
        Run run = claimed(by);
        return by.does(() -> {
            work.carryOut(run);
            return transaction.execute(status -> runs.find(run.publicId()));
        });
    }

    Run read(Person by, Run run) {
        return by.does(() -> transaction.execute(status -> runs.find(run.publicId())));
    }

    List<AssignmentLine> lines(Run run) {
        return given.methodist().does(() -> transaction.execute(status -> lines.of(run.id(), "", "", 0, 100)));
    }

    AssignmentLine line(Run run) {
        return lines(run).getFirst();
    }

    List<OpenRequest> waiting() {
        return given.methodist().does(() -> transaction.execute(status -> requests.all()));
    }

    static TakeOverAssignments.Command takingOver(Run run, List<AssignmentLine> lines) {
        return new TakeOverAssignments.Command(
                run.publicId(),
                lines.stream()
                        .map(line -> new Chosen(line.publicId(), line.version()))
                        .toList());
    }
}

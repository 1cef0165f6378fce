package org.birge.support.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.support.matching.Run;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName(
        "A centre's proposal and its notes are its own, in the database too and where another centre reaches as far (J0.5, N5)")
@BirgeTest
class AssignmentsOfOthersTest {

    private static final List<String> OWN =
            List.of("support.matching_run", "support.assignment_line", "support.staff_terms");

    private final Given given;
    private final AssignmentStory story;
    private final ReadAssignments read;
    private final TakeOverAssignments takeOver;
    private final StopAssignment stopAssignment;
    private final StartAssignment startAssignment;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    AssignmentsOfOthersTest(
            Given given,
            ReadAssignments read,
            TakeOverAssignments takeOver,
            StopAssignment stopAssignment,
            StartAssignment startAssignment,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            AutowireCapableBeanFactory beans) {
        this.given = given;
        this.read = read;
        this.takeOver = takeOver;
        this.stopAssignment = stopAssignment;
        this.startAssignment = startAssignment;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.story = beans.createBean(AssignmentStory.class);
    }

    @BeforeEach
    void aRequestAndWhatTheCentreNotes() {
        story.asked("Dərs cədvəli");
        story.terms(given.methodist(), List.of("physics"), 5, 20);
    }

    @AfterEach
    void everythingEnds() {
        story.everythingEnds();
    }

    @Test
    void anotherCentreOfTheSameReachFindsNothingOfIt() {
        Run run = story.made(given.methodist());
        AssignmentLine line = story.line(run);
        for (String role : List.of("methodist", "centre-head")) {
            Scope.run(otherCentre(role), () -> {
                assertThat(read.page("", "", 0).run()).isNull();
                assertThatThrownBy(() -> read.line(line.publicId())).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> stopAssignment.run(new StopAssignment.Command(run.publicId())))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> takeOver.run(AssignmentStory.takingOver(run, List.of(line))))
                        .isInstanceOf(NotFound.class);
            });
        }
        assertThat(story.waiting()).hasSize(1);
    }

    @Test
    void twoCentresOfTheSameReachDoNotLookForPeopleAtOnce() {
        story.claimed(given.methodist());
        assertThatThrownBy(() -> Scope.run(otherCentre("methodist"), startAssignment::claimed))
                .hasMessage("assignment.refusal.running");
    }

    @Test
    void theDatabaseShowsItToThoseAloneWhoAnswerRequestsThere() {
        story.made(given.methodist());
        for (String table : OWN) {
            for (Person own : List.of(given.methodist(), given.centreHead())) {
                assertThat(rows(own.scope(), table))
                        .as("%s %s", own.role(), table)
                        .isEqualTo(1);
            }
            for (Scope stranger : List.of(
                    given.head().scope(),
                    given.teacher().scope(),
                    given.officer().scope(),
                    given.regionalOfficer().scope(),
                    given.mentor().scope(),
                    otherCentre("methodist"),
                    otherCentre("centre-head"))) {
                assertThat(rows(stranger, table)).as("%s %s", stranger, table).isZero();
            }
        }
    }

    @Test
    void theDatabaseLetsTheHeadOfTheCentreAloneNoteTerms() {
        String noted = "update support.staff_terms set most_requests = 1";
        assertThat(changed(given.centreHead().scope(), noted)).isEqualTo(1);
        assertThat(changed(given.methodist().scope(), noted)).isZero();
        assertThat(changed(otherCentre("centre-head"), noted)).isZero();
        assertThatThrownBy(() -> changed(given.methodist().scope(), """
                        insert into support.staff_terms (organisation_id, place_key, person_id, set_at)
                        select o.id, o.place_key, %d, now()
                          from registry_api.place o
                         where o.id = scope.organisation()
                        """.formatted(
                                given.centreHead().id())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    /** As if the other district were a centre whose reach is the region too. */
    private Scope otherCentre(String role) {
        Person somebody = given.mentor();
        return new Scope(
                given.region().low(),
                given.region().high(),
                somebody.id(),
                somebody.account(),
                given.otherDistrict().id(),
                role);
    }

    private long rows(Scope scope, String table) {
        return Scope.call(
                scope,
                () -> Objects.requireNonNull(transaction.execute(status -> sql.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())));
    }

    private int changed(Scope scope, String statement) {
        return Scope.call(
                scope,
                () -> Objects.requireNonNull(
                        transaction.execute(status -> sql.sql(statement).update())));
    }
}

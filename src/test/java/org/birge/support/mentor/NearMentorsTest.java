package org.birge.support.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Which mentors are read first is told as the rule of nearness tells it (J1c.2, J1d.6)")
@BirgeTest
class NearMentorsTest {

    private final Given given;
    private final NearMentors near;
    private final SubjectRule subjects;
    private final ApplyAsMentor apply;
    private final ApproveMentor approve;
    private final TestDatabase database;
    private final TransactionTemplate transaction;

    NearMentorsTest(
            Given given,
            NearMentors near,
            SubjectRule subjects,
            ApplyAsMentor apply,
            ApproveMentor approve,
            TestDatabase database,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.near = near;
        this.subjects = subjects;
        this.apply = apply;
        this.approve = approve;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The farthest come first into the table, so that the order of the table is not the one wanted. */
    @BeforeEach
    void mentors() {
        given.teacher();
        mentor(given.otherHead(), Offer.AREA, List.of(), List.of());
        mentor(given.teacher("Rauf"), Offer.SCHOOL, List.of(), List.of());
        mentor(given.teacher("Elvin"), Offer.AREA, List.of("physics"), List.of());
        mentor(given.teacher("Aysel"), Offer.SCHOOL, List.of("informatics"), List.of());
        mentor(given.psychologist(), Offer.AREA, List.of(), List.of());
        mentor(
                given.deputy(),
                Offer.AREA,
                List.of("history"),
                subjects.heading().subList(0, 1));
        mentor(given.unionHead(), Offer.AREA, List.of("mathematics", "physics"), List.of());
        mentor(given.teacher("Leyla"), Offer.SCHOOL, List.of("mathematics"), List.of());
    }

    @AfterEach
    void everythingEnds() {
        MentorStory.nothing(database.superuser());
    }

    @Test
    void asTheRuleSaysForASubjectAPostAndANewHead() {
        Person young = given.teacher();
        long school = given.school().place().id();
        assertThat(ordered(sought(young, school, false, "mathematics", null)))
                .contains(Nearness.SAME, Nearness.NEAR, Nearness.OTHER);
        assertThat(ordered(sought(young, school, false, "informatics", null))).contains(Nearness.SAME, Nearness.NEAR);
        assertThat(ordered(sought(young, school, false, null, "psychologist")))
                .contains(Nearness.SAME_POST, Nearness.ANY_POST, Nearness.OTHER);
        assertThat(ordered(sought(given.otherHead(), given.otherSchool().place().id(), true, "mathematics", null)))
                .contains(Nearness.HEADS, Nearness.OTHER);
    }

    private List<Nearness> ordered(NearMentors.Sought sought) {
        List<FreeMentor> all = read(sought, 100);
        List<Nearness> found = all.stream()
                .map(one -> subjects.of(sought.newHead(), sought.subject(), sought.post(), one))
                .toList();
        assertThat(all)
                .isSortedAccordingTo(Comparator.comparing((FreeMentor one) ->
                                turn(subjects.of(sought.newHead(), sought.subject(), sought.post(), one)))
                        .thenComparing(one -> one.organisation() != sought.school()));
        assertThat(read(sought, 3)).isEqualTo(all.subList(0, 3));
        return found;
    }

    private static int turn(Nearness nearness) {
        return nearness.full() ? 0 : nearness.fits() ? 1 : 2;
    }

    private List<FreeMentor> read(NearMentors.Sought sought, int most) {
        return given.methodist()
                .does(() -> Objects.requireNonNull(transaction.execute(status -> near.of(sought, most))));
    }

    private static NearMentors.Sought sought(
            Person whom, long school, boolean newHead, @Nullable String subject, @Nullable String post) {
        return new NearMentors.Sought(whom.id(), school, newHead, subject, post, true, List.of());
    }

    private void mentor(Person person, String reach, List<String> taught, List<String> strengths) {
        Offer offer = new Offer(taught, List.of("az"), 2, reach, null, strengths, null);
        String id = person.does(() -> apply.run(new ApplyAsMentor.Command(offer)));
        (reach.equals(Offer.AREA) ? given.centreHead() : given.head())
                .runs(() -> approve.run(new ApproveMentor.Command(id, 0)));
    }
}

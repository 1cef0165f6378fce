package org.birge.support.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.birge.registry.acting.NameActingHead;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Whom the form by hand offers as mentor, and who counts as young or as head (J1c.1, J1c.2, J0.6)")
@BirgeTest
class MentorChoicesTest {

    private final Given given;
    private final Visitors visitors;
    private final MentorStory story;
    private final MentorChoices choices;
    private final Mentees mentees;
    private final OpenPairs openPairs;
    private final NameActingHead nameActingHead;
    private final CountryPack pack;
    private final TestDatabase database;
    private final TransactionTemplate transaction;

    MentorChoicesTest(
            Given given,
            Visitors visitors,
            MentorChoices choices,
            Mentees mentees,
            OpenPairs openPairs,
            NameActingHead nameActingHead,
            CountryPack pack,
            TestDatabase database,
            PlatformTransactionManager transactions,
            AutowireCapableBeanFactory beans) {
        this.given = given;
        this.visitors = visitors;
        this.choices = choices;
        this.mentees = mentees;
        this.openPairs = openPairs;
        this.nameActingHead = nameActingHead;
        this.pack = pack;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.story = beans.createBean(MentorStory.class);
    }

    @AfterEach
    void everythingEnds() {
        MentorStory.nothing(database.superuser());
    }

    @Test
    void theNearestComeFirstAndNearGoesBothWays() {
        Person young = story.young();
        Person rauf = given.teacher("Rauf");
        Person elvin = given.teacher("Elvin");
        story.mentor(rauf, Offer.SCHOOL, 2);
        story.mentor(elvin, Offer.SCHOOL, 2);
        assertThat(of(young, "informatics"))
                .extracting(MentorChoice::nearness)
                .containsExactly(Nearness.NEAR, Nearness.NEAR);
        assertThat(of(young, "mathematics")).extracting(MentorChoice::nearness).containsOnly(Nearness.SAME);
        assertThat(of(given.psychologist(), null))
                .extracting(MentorChoice::nearness)
                .containsOnly(Nearness.ANY_POST);
    }

    @Test
    void whoSaidNoThisSchoolYearIsNotOfferedAgainButMayBeLookedForByName() {
        Person young = story.young();
        Person rauf = given.teacher("Rauf");
        story.mentor(rauf, Offer.SCHOOL, 2);
        story.pair(rauf, young, given.head(), MentorshipState.DECLINED);
        assertThat(of(young, "mathematics")).isEmpty();
        Visitor head = visitors.as(given.head());
        assertThat(head.get("/mentorships/new/mentors?q=" + rauf.name().split(" ")[0])
                        .body())
                .contains(rauf.name());
    }

    @Test
    void aMentorFoundByNameIsProposedAndAnUnclearNameIsSaid() {
        Person young = story.young();
        Person rauf = given.teacher("Rauf");
        story.mentor(rauf, Offer.SCHOOL, 2);
        String profile = database.superuser()
                .sql("select public_id from support.mentor where person_id = :person")
                .param("person", rauf.id())
                .query(String.class)
                .single();
        Visitor head = visitors.as(given.head());
        assertThat(head.get("/mentorships/new?mentee=" + young.id()).status()).isEqualTo(404);
        Visitor.Answer unclear = head.post(
                "/mentorships",
                "mentee",
                young.publicId(),
                "other-text",
                "Xyz",
                "begins",
                "2026-11-23",
                "ends",
                "2027-06-14",
                "hours",
                "1");
        assertThat(unclear.status()).isEqualTo(422);
        assertThat(unclear.body()).contains("other-problem");
        assertThat(head.post(
                                "/mentorships",
                                "mentee",
                                young.publicId(),
                                "other",
                                profile,
                                "other-text",
                                rauf.name(),
                                "begins",
                                "2026-11-23",
                                "ends",
                                "2027-06-14",
                                "hours",
                                "1")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void aYoungTeacherWhoActsAsHeadStaysAYoungTeacherAndIsAccepted() {
        Person young = story.young();
        Person rauf = given.teacher("Rauf");
        story.mentor(rauf, Offer.SCHOOL, 2);
        given.officer()
                .runs(() -> nameActingHead.run(new NameActingHead.Command(
                        given.school().place().publicId(),
                        young.publicId(),
                        MentorStory.TODAY,
                        LocalDate.of(2026, 12, 21),
                        "Əmr № 14")));
        List<MenteeLine> found =
                given.methodist().does(() -> transaction.execute(status -> mentees.page(MenteeFilter.ALL, 100)));
        assertThat(found)
                .filteredOn(one -> one.person() == young.id())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo("young-teacher");
                    assertThat(one.subjectCode())
                            .isEqualTo(pack.subjects().getFirst().code());
                });
        story.proposed(given.methodist(), rauf, young, "young-teacher");
        assertThat(given.methodist().does(openPairs::mentees)).noneMatch(one -> one.person() == young.id());
    }

    private List<MentorChoice> of(Person mentee, @Nullable String subject) {
        return given.head()
                .does(() -> transaction.execute(
                        status -> choices.of(mentee.id(), given.school().place().id(), subject, false, false)));
    }
}

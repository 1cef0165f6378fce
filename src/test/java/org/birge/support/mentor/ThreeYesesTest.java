package org.birge.support.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Pairs of mentor and young teacher: three people say yes, for days that are free (J1c.2, J0.6)")
@BirgeTest
class ThreeYesesTest {

    private final Given given;
    private final MentorStory story;
    private final AgreeToMentorship agree;
    private final ChangeTerms changeTerms;
    private final ProposeMentorship propose;
    private final EndMentor endMentor;
    private final Mentorships mentorships;
    private final TestDatabase database;
    private final TransactionTemplate transaction;

    ThreeYesesTest(
            Given given,
            AutowireCapableBeanFactory beans,
            AgreeToMentorship agree,
            ChangeTerms changeTerms,
            ProposeMentorship propose,
            EndMentor endMentor,
            Mentorships mentorships,
            TestDatabase database,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.story = beans.createBean(MentorStory.class);
        this.agree = agree;
        this.changeTerms = changeTerms;
        this.propose = propose;
        this.endMentor = endMentor;
        this.mentorships = mentorships;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void everythingEnds() {
        MentorStory.nothing(database.superuser());
    }

    @Test
    void whoIsOneOfTheTwoDoesNotAnswerForTheMenteeBesides() {
        Person young = story.young();
        Person head = given.head();
        long school = Objects.requireNonNull(head.scope().organisation());
        Mentorship pair = new Mentorship(
                1,
                "x",
                head.id(),
                school,
                young.id(),
                school,
                "young-teacher",
                null,
                MentorStory.BEGINS,
                MentorStory.ENDS,
                head.id(),
                new Mentorship.Agreed(false, false, false),
                MentorshipState.PROPOSED,
                0);
        assertThat(pair.parties(head.scope()))
                .contains(Party.MENTOR, Party.HEAD, Party.AUTHOR)
                .doesNotContain(Party.APPROVER);
    }

    @Test
    void whoHeadsTheSchoolByNowNoLongerSaysYesAsItsMentor() {
        Person young = story.young();
        Person mentor = mentor("Rauf", 2);
        String pair = story.proposed(given.deputy(), mentor, young, "young-teacher");
        String before = post(mentor);
        toPost(mentor, post(given.head()));
        try {
            refused(mentor, () -> agree.run(new AgreeToMentorship.Command(pair, 0)), "mentors.refusal.own-head");
        } finally {
            toPost(mentor, before);
        }
        story.agree(pair, 0, mentor);
    }

    private String post(Person person) {
        return database.superuser()
                .sql("select post from registry.posting where id = :id")
                .param("id", person.posting())
                .query(String.class)
                .single();
    }

    private void toPost(Person person, String post) {
        database.superuser()
                .sql("update registry.posting set post = :post where id = :id")
                .param("id", person.posting())
                .param("post", post)
                .update();
    }

    @Test
    void aPairIsNotProlongedIntoTheNextOne() {
        Person young = story.young();
        Person mentor = mentor("Rauf", 2);
        LocalDate ends = MentorStory.ENDS.minusDays(20);
        MentorStory.Brought pair = story.pair(mentor, young, given.head(), MentorshipState.ACTIVE);
        given.head()
                .runs(() -> changeTerms.run(
                        new ChangeTerms.Command(pair.id(), 3, ends, BigDecimal.ONE, MentorStory.BEGINS)));
        given.head()
                .runs(() -> propose.run(new ProposeMentorship.Command(
                        mentor.id(),
                        young.id(),
                        "young-teacher",
                        null,
                        ends.plusDays(5),
                        MentorStory.ENDS,
                        BigDecimal.ONE,
                        "by-hand")));
        refused(
                given.head(),
                () -> changeTerms.run(
                        new ChangeTerms.Command(pair.id(), 4, ends.plusDays(6), BigDecimal.ONE, MentorStory.BEGINS)),
                "mentors.refusal.has-mentor");
    }

    @Test
    void whoMentorsNoLongerTakesBackWhatWasProposedAndAllAreTold() {
        Person young = story.young();
        Person mentor = given.teacher("Rauf");
        MentorStory.Brought profile = story.profile(mentor, Offer.SCHOOL, MentorState.APPROVED);
        String pair = story.proposed(given.head(), mentor, young, "young-teacher");
        int before = notices("mentors.notice.withdrawn", young);
        mentor.runs(() -> endMentor.run(new EndMentor.Command(profile.id(), 1, null)));
        assertThat(state(pair)).isEqualTo(MentorshipState.WITHDRAWN);
        assertThat(notices("mentors.notice.withdrawn", young)).isEqualTo(before + 1);
    }

    private Person mentor(String name, int capacity) {
        story.young();
        Person mentor = given.teacher(name);
        given.head();
        story.mentor(mentor, Offer.SCHOOL, capacity);
        return mentor;
    }

    private Mentorship find(String pair) {
        return Scope.call(Scope.everything("test"), () -> transaction.execute(status -> mentorships.find(pair)));
    }

    private MentorshipState state(String pair) {
        return find(pair).state();
    }

    private int notices(String key, Person person) {
        return database.superuser()
                .sql("select count(*) from notifications.notice where key = :key and person_id = :person")
                .param("key", key)
                .param("person", person.id())
                .query(Integer.class)
                .single();
    }

    private static void refused(Person person, Runnable action, String key) {
        assertThatThrownBy(() -> person.runs(action))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }
}

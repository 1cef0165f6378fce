package org.birge.support.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Pairs of mentor and young teacher: the rules (J1c.2, J0.6)")
@BirgeTest
class MentorshipRulesTest {

    private final Given given;
    private final MovableClock clock;
    private final MentorStory story;
    private final ProposeMentorship propose;
    private final AgreeToMentorship agree;
    private final Mentorships mentorships;
    private final OpenPairs openPairs;
    private final TestDatabase database;
    private final TransactionTemplate transaction;

    MentorshipRulesTest(
            Given given,
            MovableClock clock,
            AutowireCapableBeanFactory beans,
            ProposeMentorship propose,
            AgreeToMentorship agree,
            Mentorships mentorships,
            OpenPairs openPairs,
            TestDatabase database,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.clock = clock;
        this.story = beans.createBean(MentorStory.class);
        this.propose = propose;
        this.agree = agree;
        this.mentorships = mentorships;
        this.openPairs = openPairs;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void everythingEnds() {
        clock.reset();
        MentorStory.nothing(database.superuser());
    }

    @Test
    void nothingBindsBeforeAllThreeAgreedInWhateverOrder() {
        Person young = story.young();
        Person mentor = mentor("Rauf", 2);
        String pair = story.proposed(given.deputy(), mentor, young, "young-teacher");
        story.agree(pair, 0, given.head());
        story.agree(pair, 1, mentor);
        assertThat(state(pair)).isEqualTo(MentorshipState.PROPOSED);
        refused(young, () -> agree.run(new AgreeToMentorship.Command(pair, 1)), "web.refusal.stale");
        refused(mentor, () -> agree.run(new AgreeToMentorship.Command(pair, 2)), "mentors.refusal.agreed-already");
        story.agree(pair, 2, young);
        assertThat(state(pair)).isEqualTo(MentorshipState.ACTIVE);
    }

    @Test
    void theHeadWhoProposesHasAgreed() {
        Person young = story.young();
        Person mentor = mentor("Rauf", 2);
        String pair = story.proposed(given.head(), mentor, young, "young-teacher");
        refused(
                given.head(),
                () -> agree.run(new AgreeToMentorship.Command(pair, 1)),
                "mentors.refusal.agreed-already");
        story.agree(pair, 1, young);
        story.agree(pair, 2, mentor);
        assertThat(state(pair)).isEqualTo(MentorshipState.ACTIVE);
    }

    @Test
    void ofTwoAcceptancesAtOnceOneIsToldThatThePlaceIsTaken() throws Exception {
        Person young = story.young();
        Person mentor = mentor("Rauf", 1);
        String first = story.proposed(given.head(), mentor, young, "young-teacher");
        String second = story.proposed(given.head(), mentor, given.teacher("Samir"), "colleague");
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Callable<String>> both = List.of(accepting(mentor, first), accepting(mentor, second));
            for (Future<String> one : two.invokeAll(both)) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes).containsExactlyInAnyOrder("agreed", "mentors.refusal.full");
        refused(
                given.head(),
                () -> propose.run(story.pair(mentor, given.teacher("Elvin"), "colleague")),
                "mentors.refusal.full");
    }

    private Callable<String> accepting(Person mentor, String pair) {
        return () -> {
            try {
                story.agree(pair, 1, mentor);
                return "agreed";
            } catch (Refusal full) {
                return full.key();
            }
        };
    }

    @Test
    void toAStrangerNobodyIsProposedWithoutConsent() {
        Person young = story.young();
        Person stranger = given.otherSchool().withStaff(2).staff().get(1);
        given.centreHead();
        story.mentor(stranger, Offer.AREA, 2);
        refused(
                given.methodist(),
                () -> propose.run(story.pair(stranger, young, "young-teacher")),
                "mentors.refusal.no-consent");
        story.consents(young);
        assertThat(given.methodist().does(openPairs::mentees))
                .filteredOn(one -> one.person() == young.id())
                .singleElement()
                .satisfies(one -> assertThat(one.consented()).isTrue());
        story.proposed(given.methodist(), stranger, young, "young-teacher");
        assertThat(given.methodist().does(openPairs::mentees)).noneMatch(one -> one.person() == young.id());
        assertThat(given.methodist().does(openPairs::mentors))
                .filteredOn(one -> one.person() == stranger.id())
                .singleElement()
                .satisfies(one -> assertThat(one.taken()).isZero());
    }

    @Test
    void acrossPlacesNobodyPairsWithoutAGrantForBoth() {
        Person young = story.young();
        Person stranger = given.otherSchool().withStaff(2).staff().get(1);
        given.centreHead();
        story.mentor(stranger, Offer.AREA, 2);
        story.consents(young);
        assertThatThrownBy(() -> given.head().does(() -> propose.run(story.pair(stranger, young, "young-teacher"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> given.otherHead().does(() -> propose.run(story.pair(stranger, young, "young-teacher"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> young.does(() -> propose.run(story.pair(stranger, young, "young-teacher"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void impossiblePairsAreRefusedInTheirOwnWords() {
        Person young = story.young();
        Person mentor = mentor("Rauf", 2);
        Person colleague = given.teacher("Samir");
        Person head = given.head();
        refused(head, () -> propose.run(story.pair(mentor, mentor, "colleague")), "mentors.refusal.same-person");
        refused(head, () -> propose.run(story.pair(mentor, colleague, "young-teacher")), "mentors.refusal.not-young");
        refused(head, () -> propose.run(story.pair(mentor, head, "colleague")), "mentors.refusal.not-colleague");
        refused(head, () -> propose.run(story.pair(mentor, head, "new-head")), "mentors.refusal.not-new-head");
        refused(
                head,
                () -> propose.run(dated(mentor, young, MentorStory.TODAY.minusDays(1), MentorStory.ENDS)),
                "mentors.refusal.past-day");
        refused(
                head,
                () -> propose.run(dated(mentor, young, LocalDate.MAX, LocalDate.MAX)),
                "mentors.refusal.too-far-ahead");
        refused(
                head,
                () -> propose.run(dated(mentor, young, MentorStory.BEGINS, LocalDate.MAX)),
                "mentors.refusal.too-long");
        refused(
                head,
                () -> propose.run(dated(mentor, young, MentorStory.BEGINS, MentorStory.TODAY)),
                "mentors.refusal.ends-before");
        refused(
                head,
                () -> propose.run(dated(mentor, young, MentorStory.BEGINS, MentorStory.ENDS.plusYears(2))),
                "mentors.refusal.too-long");
        story.mentor(head, Offer.AREA, 2);
        story.consents(young);
        refused(
                given.methodist(),
                () -> propose.run(story.pair(head, young, "young-teacher")),
                "mentors.refusal.own-head");
        story.proposed(head, mentor, young, "young-teacher");
        refused(head, () -> propose.run(story.pair(mentor, young, "young-teacher")), "mentors.refusal.has-mentor");
    }

    private Person mentor(String name, int capacity) {
        story.young();
        Person mentor = given.teacher(name);
        given.head();
        story.mentor(mentor, Offer.SCHOOL, capacity);
        return mentor;
    }

    private ProposeMentorship.Command dated(Person mentor, Person young, LocalDate begins, LocalDate ends) {
        return new ProposeMentorship.Command(
                mentor.id(), young.id(), "young-teacher", null, begins, ends, BigDecimal.ONE, "by-hand");
    }

    private Mentorship find(String pair) {
        return Scope.call(Scope.everything("test"), () -> transaction.execute(status -> mentorships.find(pair)));
    }

    private MentorshipState state(String pair) {
        return find(pair).state();
    }

    private static void refused(Person person, Runnable action, String key) {
        assertThatThrownBy(() -> person.runs(action))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }
}

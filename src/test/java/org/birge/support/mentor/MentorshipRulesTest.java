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
import org.birge.registry.person.EndPosting;
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
    private final ChangeTerms changeTerms;
    private final ReplaceMentor replaceMentor;
    private final SettleMentorships settle;
    private final EndPosting endPosting;
    private final Mentorships mentorships;
    private final Mentees mentees;
    private final OpenPairs openPairs;
    private final MentorHours hours;
    private final TestDatabase database;
    private final TransactionTemplate transaction;

    MentorshipRulesTest(
            Given given,
            MovableClock clock,
            AutowireCapableBeanFactory beans,
            ProposeMentorship propose,
            AgreeToMentorship agree,
            ChangeTerms changeTerms,
            ReplaceMentor replaceMentor,
            SettleMentorships settle,
            EndPosting endPosting,
            Mentorships mentorships,
            Mentees mentees,
            OpenPairs openPairs,
            MentorHours hours,
            TestDatabase database,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.clock = clock;
        this.story = beans.createBean(MentorStory.class);
        this.propose = propose;
        this.agree = agree;
        this.changeTerms = changeTerms;
        this.replaceMentor = replaceMentor;
        this.settle = settle;
        this.endPosting = endPosting;
        this.mentorships = mentorships;
        this.mentees = mentees;
        this.openPairs = openPairs;
        this.hours = hours;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void everythingEnds() {
        clock.reset();
        database.superuser().sql("delete from support.mentorship_hours").update();
        database.superuser().sql("delete from support.mentorship_event").update();
        database.superuser().sql("delete from support.mentorship").update();
        database.superuser().sql("delete from support.mentor").update();
        database.superuser().sql("delete from support.mentee").update();
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

    @Test
    void hoursAndEndChangeFromADayOn() {
        Person young = story.young();
        Person mentor = mentor("Rauf", 2);
        MentorStory.Brought pair = story.pair(mentor, young, given.head(), MentorshipState.ACTIVE);
        LocalDate from = MentorStory.BEGINS.plusDays(14);
        given.head()
                .runs(() -> changeTerms.run(new ChangeTerms.Command(
                        pair.id(), 3, MentorStory.ENDS.minusDays(20), new BigDecimal("2.5"), from)));
        long id = find(pair.id()).id();
        assertThat(given.head().<BigDecimal, RuntimeException>does(() -> transaction.execute(s -> hours.on(id, from))))
                .isEqualByComparingTo("2.5");
        assertThat(given.head()
                        .<BigDecimal, RuntimeException>does(
                                () -> transaction.execute(s -> hours.on(id, from.minusDays(1)))))
                .isEqualByComparingTo("1");
        refused(
                given.head(),
                () -> changeTerms.run(new ChangeTerms.Command(
                        pair.id(), 4, MentorStory.ENDS.minusDays(20), new BigDecimal("2.5"), from)),
                "mentors.refusal.no-change");
        refused(
                mentor,
                () -> changeTerms.run(
                        new ChangeTerms.Command(pair.id(), 4, MentorStory.ENDS, new BigDecimal("9"), from)),
                "mentors.refusal.own-hours");
    }

    @Test
    void anotherMentorTakesOverWhatIsLeft() {
        Person young = story.young();
        Person mentor = mentor("Rauf", 2);
        Person other = mentor("Samir", 2);
        MentorStory.Brought pair = story.pair(mentor, young, given.head(), MentorshipState.ACTIVE);
        String next = given.head()
                .does(() -> replaceMentor.run(
                        new ReplaceMentor.Command(pair.id(), 3, other.id(), "Cədvəllər üst-üstə düşmür.")));
        assertThat(state(pair.id())).isEqualTo(MentorshipState.ENDED);
        assertThat(find(next).mentor()).isEqualTo(other.id());
        assertThat(find(next).agreed().head()).isTrue();
        assertThat(find(next).ends()).isEqualTo(MentorStory.ENDS);
    }

    @Test
    void aPairEndsByItselfAfterItsLastDayAndOnce() {
        Person young = story.young();
        Person mentor = mentor("Rauf", 2);
        MentorStory.Brought pair = story.pair(mentor, young, given.head(), MentorshipState.ACTIVE);
        clock.moveTo(MentorStory.ENDS);
        assertThat(settled()).isZero();
        clock.moveTo(MentorStory.ENDS.plusDays(1));
        assertThat(state(pair.id())).isEqualTo(MentorshipState.ENDED);
        assertThat(settled()).isEqualTo(1);
        assertThat(settled()).isZero();
    }

    @Test
    void whoLeavesEndsThePairAndTheOthersAreTold() {
        Person young = story.young();
        Person mentor = given.school().withStaff(9).staff().getLast();
        given.head();
        story.mentor(mentor, Offer.SCHOOL, 2);
        MentorStory.Brought pair = story.pair(mentor, young, given.head(), MentorshipState.ACTIVE);
        given.head()
                .runs(() -> endPosting.run(
                        new EndPosting.Command(posting(mentor), 0, LocalDate.of(2026, 11, 30), "Köçür.")));
        clock.moveTo(LocalDate.of(2026, 11, 30));
        assertThat(settled()).isZero();
        clock.moveTo(LocalDate.of(2026, 12, 1));
        assertThat(settled()).isEqualTo(1);
        assertThat(find(pair.id()).ends()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(notices("mentors.notice.mentor-left", given.head())).isEqualTo(1);
        assertThat(notices("mentors.notice.mentor-left", young)).isEqualTo(1);
        assertThat(given.head().does(openPairs::mentors)).noneMatch(one -> one.person() == mentor.id());
    }

    @Test
    void theYoungAreFoundByThePacksRuleWhoeverTaughtBeforeElsewhereIsNot() {
        Person young = story.young();
        Person experienced = given.teacher("Rauf");
        List<MenteeLine> found =
                given.head().does(() -> transaction.execute(status -> mentees.page(MenteeFilter.ALL, 100)));
        assertThat(found).extracting(MenteeLine::person).contains(young.id()).doesNotContain(experienced.id());
        clock.moveTo(LocalDate.of(2028, 9, 16));
        assertThat(given.head()
                        .<List<MenteeLine>, RuntimeException>does(
                                () -> transaction.execute(status -> mentees.page(MenteeFilter.ALL, 100))))
                .extracting(MenteeLine::person)
                .doesNotContain(young.id());
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

    private int settled() {
        return Scope.call(Scope.everything("test"), settle::run);
    }

    private Mentorship find(String pair) {
        return Scope.call(Scope.everything("test"), () -> transaction.execute(status -> mentorships.find(pair)));
    }

    private MentorshipState state(String pair) {
        return find(pair).state();
    }

    private String posting(Person person) {
        return database.superuser()
                .sql("select public_id from registry.posting where id = :id")
                .param("id", person.posting())
                .query(String.class)
                .single();
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

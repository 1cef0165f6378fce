package org.birge.support.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.registry.person.EndPosting;
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
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Pairs of mentor and young teacher: what time and people change (J1c.2)")
@BirgeTest
class MentorshipTimeTest {

    private final Given given;
    private final MovableClock clock;
    private final MentorStory story;
    private final ChangeTerms changeTerms;
    private final ReplaceMentor replaceMentor;
    private final SettleMentorships settle;
    private final EndPosting endPosting;
    private final Mentorships mentorships;
    private final Mentees mentees;
    private final OpenPairs openPairs;
    private final MentorHours hours;
    private final PairRows rows;
    private final TestDatabase database;
    private final TransactionTemplate transaction;

    MentorshipTimeTest(
            Given given,
            MovableClock clock,
            AutowireCapableBeanFactory beans,
            ChangeTerms changeTerms,
            ReplaceMentor replaceMentor,
            SettleMentorships settle,
            EndPosting endPosting,
            Mentorships mentorships,
            Mentees mentees,
            OpenPairs openPairs,
            MentorHours hours,
            PairRows rows,
            TestDatabase database,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.clock = clock;
        this.story = beans.createBean(MentorStory.class);
        this.changeTerms = changeTerms;
        this.replaceMentor = replaceMentor;
        this.settle = settle;
        this.endPosting = endPosting;
        this.mentorships = mentorships;
        this.mentees = mentees;
        this.openPairs = openPairs;
        this.hours = hours;
        this.rows = rows;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void everythingEnds() {
        clock.reset();
        MentorStory.nothing(database.superuser());
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
        given.head()
                .runs(() -> changeTerms.run(new ChangeTerms.Command(
                        pair.id(), 4, MentorStory.ENDS.minusDays(20), new BigDecimal("2"), from.minusDays(7))));
        assertThat(given.head().<BigDecimal, RuntimeException>does(() -> transaction.execute(s -> hours.on(id, from))))
                .as("what is set later for an earlier day holds on, too")
                .isEqualByComparingTo("2");
        refused(
                given.head(),
                () -> changeTerms.run(new ChangeTerms.Command(
                        pair.id(), 5, MentorStory.ENDS.minusDays(20), new BigDecimal("9"), LocalDate.MAX)),
                "mentors.refusal.hours-after-end");
        assertThat(young.<List<PairLine>, RuntimeException>does(() -> transaction.execute(s -> rows.of(young.id()))))
                .as("before it begins the hours it begins with are shown")
                .first()
                .satisfies(line -> assertThat(line.hours()).isEqualByComparingTo("1"));
        assertThatThrownBy(() -> mentor.runs(
                        () -> transaction.executeWithoutResult(s -> hours.hold(id, from, new BigDecimal("9")))))
                .as("the database, too, lets nobody set their own hours")
                .isInstanceOf(DataAccessException.class);
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

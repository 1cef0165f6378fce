package org.birge.support.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.registry.calendar.SetDays;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("What was agreed with a mentor holds while something else is asked (J1c.2)")
@BirgeTest
class WiderReachTest {

    private final Given given;
    private final Visitors visitors;
    private final MovableClock clock;
    private final MentorStory story;
    private final Mentors mentors;
    private final Mentorships mentorships;
    private final ChangeMentor changeMentor;
    private final ApproveMentor approveMentor;
    private final DeclineMentor declineMentor;
    private final ReplaceMentor replaceMentor;
    private final SetDays setDays;
    private final TestDatabase database;
    private final TransactionTemplate transaction;

    WiderReachTest(
            Given given,
            Visitors visitors,
            MovableClock clock,
            AutowireCapableBeanFactory beans,
            Mentors mentors,
            Mentorships mentorships,
            ChangeMentor changeMentor,
            ApproveMentor approveMentor,
            DeclineMentor declineMentor,
            ReplaceMentor replaceMentor,
            SetDays setDays,
            TestDatabase database,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.visitors = visitors;
        this.clock = clock;
        this.story = beans.createBean(MentorStory.class);
        this.mentors = mentors;
        this.mentorships = mentorships;
        this.changeMentor = changeMentor;
        this.approveMentor = approveMentor;
        this.declineMentor = declineMentor;
        this.replaceMentor = replaceMentor;
        this.setDays = setDays;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void everythingEnds() {
        clock.reset();
        MentorStory.nothing(database.superuser());
    }

    @Test
    void whoIsRefusedAWiderReachMentorsOnAsApprovedBefore() {
        Person mentor = mentor("Rauf");
        MentorStory.Brought pair = story.pair(mentor, story.young(), given.head(), MentorshipState.ACTIVE);
        String profile = widened(mentor);
        given.centreHead().runs(() -> declineMentor.run(new DeclineMentor.Command(profile, 2, "Hələ tezdir.")));
        assertThat(profile(profile).state()).isEqualTo(MentorState.APPROVED);
        assertThat(profile(profile).reach()).isEqualTo(Offer.SCHOOL);
        assertThat(find(pair.id()).state()).isEqualTo(MentorshipState.ACTIVE);
    }

    @Test
    void aWiderReachThatIsApprovedHolds() {
        Person mentor = mentor("Rauf");
        String profile = widened(mentor);
        given.centreHead().runs(() -> approveMentor.run(new ApproveMentor.Command(profile, 2)));
        assertThat(profile(profile).state()).isEqualTo(MentorState.APPROVED);
        assertThat(profile(profile).reach()).isEqualTo(Offer.AREA);
    }

    @Test
    void whoIsNotApprovedNowSaysNoYes() {
        Person mentor = mentor("Rauf");
        String pair = story.proposed(given.methodist(), mentor, story.young(), "young-teacher");
        String profile = widened(mentor);
        assertThatThrownBy(() -> story.agree(pair, 0, mentor))
                .isInstanceOf(Refusal.class)
                .hasMessage("mentors.refusal.mentor.applied");
        given.centreHead().runs(() -> declineMentor.run(new DeclineMentor.Command(profile, 2, "Hələ tezdir.")));
        story.agree(pair, 0, mentor);
        assertThat(find(pair).agreed().mentor()).isTrue();
    }

    @Test
    void anotherMentorTakesOverThoughTheTeacherIsNotYoungAnyMore() {
        Person mentor = mentor("Rauf");
        Person other = mentor("Samir");
        MentorStory.Brought pair = story.pair(mentor, story.young(), given.head(), MentorshipState.ACTIVE);
        database.superuser()
                .sql("update support.mentorship set ends = date '2029-05-31' where public_id = :id")
                .param("id", pair.id())
                .update();
        clock.moveTo(LocalDate.of(2028, 9, 16));
        String next = given.head()
                .does(() -> replaceMentor.run(
                        new ReplaceMentor.Command(pair.id(), pair.version(), other.id(), "Xəstələnib.")));
        assertThat(find(next).kind()).isEqualTo("young-teacher");
        assertThat(find(next).mentor()).isEqualTo(other.id());
    }

    @Test
    void onTodayStandsOnlyWhatWaitsForOneself() {
        Person mentor = mentor("Rauf");
        String pair = story.proposed(given.methodist(), mentor, story.young(), "young-teacher");
        assertThat(visitors.as(given.head()).get("/").body()).contains("/mentorships/" + pair);
        story.agree(pair, 0, given.head());
        assertThat(visitors.as(given.head()).get("/").body()).doesNotContain("/mentorships/" + pair);
        assertThat(visitors.as(mentor).get("/").body()).contains("/mentorships/" + pair);
    }

    @Test
    void paidAreTheDaysOnWhichTheMenteesSchoolTeaches() {
        Person mentor = mentor("Rauf");
        story.pair(mentor, story.young(), given.head(), MentorshipState.ACTIVE);
        int before = paidDays();
        set("off", LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 9));
        set("school", LocalDate.of(2026, 12, 12), LocalDate.of(2026, 12, 12));
        assertThat(paidDays()).isEqualTo(before - 3 + 1);
    }

    private void set(String kind, LocalDate from, LocalDate until) {
        given.officer()
                .runs(() -> setDays.run(new SetDays.Command(given.school().id(), kind, from, until, "şaxta")));
    }

    private int paidDays() {
        List<String> lines = visitors.as(given.head())
                .get("/mentors/hours/export?month=2026-12&format=csv")
                .body()
                .lines()
                .toList();
        String[] cells = lines.getLast().split(";", -1);
        return Integer.parseInt(cells[cells.length - 2]);
    }

    private Person mentor(String name) {
        story.young();
        Person mentor = given.teacher(name);
        given.head();
        story.mentor(mentor, Offer.SCHOOL, 2);
        return mentor;
    }

    private String widened(Person mentor) {
        String profile = database.superuser()
                .sql("select public_id from support.mentor where person_id = :person")
                .param("person", mentor.id())
                .query(String.class)
                .single();
        given.centreHead();
        mentor.runs(() -> changeMentor.run(new ChangeMentor.Command(profile, 1, MentorStory.offer(Offer.AREA, 2))));
        assertThat(profile(profile).state()).isEqualTo(MentorState.APPLIED);
        return profile;
    }

    private MentorProfile profile(String id) {
        return Scope.call(Scope.everything("test"), () -> transaction.execute(status -> mentors.find(id)));
    }

    private Mentorship find(String pair) {
        return Scope.call(Scope.everything("test"), () -> transaction.execute(status -> mentorships.find(pair)));
    }
}

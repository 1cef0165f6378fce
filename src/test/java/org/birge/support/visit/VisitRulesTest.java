package org.birge.support.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.birge.database.Scope;
import org.birge.registry.absence.EnterAbsence;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.support.request.AskForSupport;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Visits of the centre: the rules (J0.4, J0.5)")
@BirgeTest
class VisitRulesTest {

    private final Given given;
    private final Visitors visitors;
    private final VisitStory story;
    private final MovableClock clock;
    private final OneVisit visits;
    private final AnnounceVisit announceVisit;
    private final AcceptWish acceptWish;
    private final ConfirmRecord confirmRecord;
    private final EnterAbsence enterAbsence;
    private final AskForSupport askForSupport;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    VisitRulesTest(
            Given given,
            Visitors visitors,
            AutowireCapableBeanFactory beans,
            MovableClock clock,
            OneVisit visits,
            AnnounceVisit announceVisit,
            AcceptWish acceptWish,
            ConfirmRecord confirmRecord,
            EnterAbsence enterAbsence,
            AskForSupport askForSupport,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.visitors = visitors;
        this.story = beans.createBean(VisitStory.class);
        this.clock = clock;
        this.visits = visits;
        this.announceVisit = announceVisit;
        this.acceptWish = acceptWish;
        this.confirmRecord = confirmRecord;
        this.enterAbsence = enterAbsence;
        this.askForSupport = askForSupport;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void theDay() {
        clock.reset();
    }

    @Test
    void theDayTheSchoolProposedIsAgreedOnceTheCentreTakesIt() {
        String visit = story.announced(VisitTime.morning(LocalDate.of(2026, 12, 1)), List.of(), null);
        long version = story.brought(visit, VisitState.WISHED, clock);
        given.centreHead().runs(() -> acceptWish.run(new AcceptWish.Command(visit, version)));
        VisitPage.Facts facts = page(visit, given.head()).visit();
        assertThat(facts.state()).isEqualTo(VisitState.AGREED);
        assertThat(facts.time()).isEqualTo(VisitTime.afternoon(VisitStory.DAY.plusDays(1)));
        // The school does not see the centre's people; who comes it knows by name.
        assertThat(facts.names()).isEqualTo(given.methodist().name());
        refused(
                given.centreHead(),
                () -> acceptWish.run(new AcceptWish.Command(visit, version)),
                "visits.refusal.state.agreed");
    }

    @Test
    void nobodyIsAtTwoSchoolsAtOnce() {
        story.announced(VisitTime.morning(LocalDate.of(2026, 12, 2)), List.of(), null);
        given.otherSchool();
        assertThatThrownBy(() -> story.announced(
                        new VisitTime(LocalDate.of(2026, 12, 2), LocalTime.of(12, 0), LocalTime.of(13, 0)),
                        List.of(),
                        given.otherSchool().place().publicId()))
                .isInstanceOf(Refusal.class)
                .hasMessage("visits.clash.twice");
    }

    @Test
    void aWayThatTakesTooLongIsSaidAndMayBePlannedAnyway() {
        LocalDate day = LocalDate.of(2026, 12, 3);
        story.announced(VisitTime.morning(day), List.of(), null);
        String far = story.farSchool();
        VisitTime soon = new VisitTime(day, LocalTime.of(12, 40), LocalTime.of(14, 0));
        refused(
                given.methodist(),
                () -> announceVisit.run(
                        story.command(far, List.of(given.methodist().id()), soon, List.of(), false)),
                "visits.clash.road");
        String visit = given.methodist()
                .does(() -> announceVisit.run(
                        story.command(far, List.of(given.methodist().id()), soon, List.of(), true)));
        assertThat(page(visit, given.methodist()).visit().state()).isEqualTo(VisitState.ANNOUNCED);
    }

    @Test
    void whoIsAwayIsNamedBeforeTheVisitIsPlanned() {
        LocalDate day = LocalDate.of(2026, 12, 4);
        Person methodist = given.methodist();
        given.centreHead().runs(() -> enterAbsence.run(new EnterAbsence.Command(methodist.id(), "illness", day, day)));
        refused(
                methodist,
                () -> announceVisit.run(story.command(
                        given.school().place().publicId(),
                        List.of(methodist.id()),
                        VisitTime.morning(day),
                        List.of(),
                        false)),
                "visits.clash.away");
    }

    @Test
    void pastDaysWeekendsBadHoursAndStrangersAreRefused() {
        given.methodist();
        refusedAt(VisitTime.morning(LocalDate.of(2026, 11, 20)), "visits.problem.day");
        refusedAt(VisitTime.morning(LocalDate.of(2026, 11, 22)), "visits.problem.no-work");
        refusedAt(new VisitTime(VisitStory.DAY, LocalTime.of(12, 0), LocalTime.of(9, 0)), "visits.problem.hours");
        String school = given.school().place().publicId();
        refused(
                given.methodist(),
                () -> announceVisit.run(story.command(
                        school, List.of(given.teacher().id()), VisitTime.morning(VisitStory.DAY), List.of(), false)),
                "visits.refusal.not-of-centre");
        assertThatThrownBy(() -> given.head()
                        .runs(() -> announceVisit.run(story.command(
                                school,
                                List.of(given.methodist().id()),
                                VisitTime.morning(VisitStory.DAY),
                                List.of(),
                                false))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theRequestItIsForIsTakenForThatDayAndAnsweredByTheRecord() {
        given.methodist();
        String request = given.teacher()
                .does(() -> askForSupport.run(new AskForSupport.Command(
                        "teacher", "management", null, "Dərs planı", "Planlaşdırma alınmır.", "visit", null)));
        String visit = story.announced(
                new VisitTime(VisitStory.DAY, LocalTime.of(14, 0), LocalTime.of(15, 0)), List.of(request), null);
        assertThat(of(request, "planned")).isEqualTo("2026-11-24");
        assertThat(page(visit, given.head()).requests())
                .extracting(VisitPage.Link::title)
                .containsExactly("Dərs planı");
        story.agree(visit, 0);
        refused(given.methodist(), () -> story.record(visit, 1, given.methodist()), "visits.refusal.day-ahead");
        clock.moveTo(VisitStory.DAY);
        story.record(visit, 1, given.methodist());
        assertThat(of(request, "done_words")).isEqualTo("İki dərs birlikdə təhlil edildi.");
        refused(
                given.methodist(),
                () -> confirmRecord.run(new ConfirmRecord.Command(visit, 2, null)),
                "visits.refusal.own-work");
    }

    @Test
    void colleaguesOtherSchoolsAndTheAuthorityFindNothing() {
        String visit = story.announced(VisitTime.morning(LocalDate.of(2026, 12, 8)), List.of(), null);
        for (Person stranger : List.of(given.teacher(), given.otherHead(), given.officer())) {
            assertThat(visitors.as(stranger).get("/visits/" + visit).status()).isEqualTo(404);
        }
        assertThat(visitors.as(given.head()).get("/visits").body()).contains("5-ci siniflərdə dərslər");
    }

    private void refusedAt(VisitTime time, String key) {
        refused(
                given.methodist(),
                () -> announceVisit.run(story.command(
                        given.school().place().publicId(),
                        List.of(given.methodist().id()),
                        time,
                        List.of(),
                        false)),
                key);
    }

    private String of(String request, String column) {
        return Scope.call(
                Scope.everything("test"),
                () -> transaction.execute(
                        status -> String.valueOf(sql.sql("select * from support.request where public_id = :id")
                                .param("id", request)
                                .query()
                                .singleRow()
                                .get(column))));
    }

    private VisitPage page(String visit, Person reader) {
        return reader.does(() -> visits.page(visit));
    }

    private static void refused(Person person, Runnable action, String key) {
        assertThatThrownBy(() -> person.runs(action))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }
}

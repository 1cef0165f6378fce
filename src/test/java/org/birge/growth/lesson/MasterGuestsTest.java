package org.birge.growth.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.birge.shared.Language;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName(
        "J1d.9 Colleagues say that they come to a master lesson; whoever gives it sees who, and what changes is told")
@BirgeTest
class MasterGuestsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    /** At which the lesson is given by somebody who is not in the registry. */
    private static final int OUTSIDERS_HOUR = 15;

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final MovableClock clock;
    private final PlanMasterLesson plan;
    private final ShowMasterLesson show;
    private final VisitMasterLesson visit;
    private final ReadMasterLesson read;
    private final LessonStory lessons;

    MasterGuestsTest(
            Given given,
            Browser browser,
            Visitors visitors,
            MovableClock clock,
            PlanMasterLesson plan,
            ShowMasterLesson show,
            VisitMasterLesson visit,
            ReadMasterLesson read,
            AutowireCapableBeanFactory beans) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.clock = clock;
        this.plan = plan;
        this.show = show;
        this.visit = visit;
        this.read = read;
        this.lessons = beans.createBean(LessonStory.class);
    }

    @BeforeEach
    @AfterEach
    void theDay() {
        clock.reset();
    }

    @Test
    void aGuestComesAndTheGiverSeesWhoOnThePageOnTodayAndInTheCalendar() {
        String at = "/lessons/masters/" + announced(2, 9);
        Window guest =
                browser.phone().in(Language.KK).as(given.otherHead()).go(at).checked("master-to-come");
        guest.page().click("main form[action$='/place'] button");
        guest.checked("master-coming");
        assertThat(guest.text()).contains("Сіз келесіз");
        assertThat(guest.go("/").text()).contains("Dərsdə sual vermək");
        Window giver = browser.as(given.teacher()).go(at).checked("master-guests");
        assertThat(giver.text()).contains(LessonStory.shortName(given.otherHead()), "2 yerdən 1 tutulub");
        assertThat(giver.go("/").text()).contains("1 qonaq");
        assertThat(visitors.as(given.officer()).get(at).body())
                .as("how many come is told, who they are is not")
                .contains("2 yerdən 1 tutulub")
                .doesNotContain(LessonStory.shortName(given.otherHead()));
        guest.go(at).page().click("main form[action$='/place-given-back'] button");
        assertThat(giver.go(at).text()).contains("2 yerdən 0 tutulub");
    }

    @Test
    void noMoreComeThanThereArePlacesAndTheyDoNotBecomeFewerThanGuests() {
        String lesson = announced(1, 10);
        comes(given.otherHead(), lesson);
        refused(given.head(), () -> visit.signUp(lesson), "lessons.refusal.full");
        refused(given.otherHead(), () -> visit.signUp(lesson), "lessons.refusal.signed-up");
        refused(given.teacher(), () -> visit.signUp(lesson), "lessons.refusal.own-lesson");
        String wide = announced(2, 11);
        comes(given.otherHead(), wide);
        comes(given.head(), wide);
        refused(
                given.methodist(),
                () -> plan.change(wide, version(wide), sketch(1, 11)),
                "lessons.refusal.places-taken");
        refused(given.methodist(), () -> plan.run(sketch(0, 9)), "masters.problem.places");
    }

    @Test
    void nobodyIsAtTwoPlacesAtOnceNorComesWhenItHasBegun() {
        String open = lessons.listed(12, 3, "region");
        lessons.visitedBy(given.otherHead(), open);
        String lesson = announced(null, 12);
        refused(given.otherHead(), () -> visit.signUp(lesson), "lessons.refusal.same-time");
        String free = announced(null, OUTSIDERS_HOUR);
        comes(given.otherHead(), free);
        String clashing = lessons.listed(OUTSIDERS_HOUR, 3, "region");
        refused(given.otherHead(), () -> lessons.visitedBy(given.otherHead(), clashing), "lessons.refusal.same-time");
        clock.moveTo(DAY.plusDays(1));
        refused(given.otherHead(), () -> visit.leave(free), "lessons.refusal.begun");
        refused(given.head(), () -> visit.signUp(free), "lessons.refusal.begun");
    }

    @Test
    void whoComesIsToldOfChangesAndThatItIsCalledOff() {
        String lesson = announced(null, 17);
        comes(given.otherHead(), lesson);
        given.methodist().runs(() -> plan.change(lesson, version(lesson), sketch(null, 18)));
        given.methodist().runs(() -> show.callOff(lesson, version(lesson), "Zal təmirdədir."));
        assertThat(visitors.as(given.otherHead()).get("/notices").body())
                .contains("Yazıldığınız ustad dərsi dəyişdirildi", "Yazıldığınız ustad dərsi ləğv edildi");
        refused(given.head(), () -> visit.signUp(lesson), "masters.refusal.state.called-off");
    }

    private void comes(Person guest, String lesson) {
        guest.runs(() -> visit.signUp(lesson));
    }

    private static void refused(Person who, Runnable action, String key) {
        assertThatThrownBy(() -> who.runs(action)).isInstanceOf(Refusal.class).hasMessageContaining(key);
    }

    private long version(String lesson) {
        return given.methodist().does(() -> read.page(lesson)).lesson().version();
    }

    private String announced(@Nullable Integer places, int hour) {
        given.school();
        String lesson = given.methodist().does(() -> plan.run(sketch(places, hour)));
        given.methodist().runs(() -> show.announce(lesson, 0));
        return lesson;
    }

    private MasterPlan sketch(@Nullable Integer places, int hour) {
        return new MasterPlan(
                "Dərsdə sual vermək",
                "teaching",
                null,
                "local",
                "az",
                "none",
                hour == OUTSIDERS_HOUR ? null : given.teacher().id(),
                hour == OUTSIDERS_HOUR ? "Anna Svensson" : null,
                null,
                "Sualın hər səviyyəsi üçün nümunə.",
                new LessonTime(DAY, LocalTime.of(hour, 0), LocalTime.of(hour, 40)),
                "Mərkəzin zalı",
                null,
                places);
    }
}

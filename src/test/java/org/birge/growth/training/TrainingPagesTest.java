package org.birge.growth.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName(
        "The centre plans a seminar, a teacher applies on a phone, the head lets her go, and what came of it is asked (J1d.1, J1d.11)")
@BirgeTest
class TrainingPagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final TrainingStory story;
    private final MovableClock clock;

    TrainingPagesTest(
            Given given, Browser browser, Visitors visitors, AutowireCapableBeanFactory beans, MovableClock clock) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.story = beans.createBean(TrainingStory.class);
        this.clock = clock;
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void fromTheCourseToTheAnswer() {
        given.head();
        given.centreHead();
        Person teacher = given.teacher("Könül");
        Window centre = browser.as(given.methodist()).go("/trainings/courses/new");
        Page form = centre.page();
        form.click("main .form .main-action");
        assertThat(centre.text()).contains("Kursun adını yazın", "Kursun kimlər üçün");
        form.fill("#title", "Sual vermək bacarığı");
        form.fill("#hours", "6");
        form.check("input[name=audience][value=teachers]");
        centre.checked("training-course-form");
        form.click("main .form .main-action");
        form.click("main form[action$='/offer'] button");
        centre.checked("training-course");
        form.click("main .main-action");
        form.fill("#first", "2026-11-24");
        form.fill("#apply", "2026-11-24");
        form.fill("#count", "2");
        form.fill("#place", "Mərkəz, akt zalı");
        form.fill("#outsider", "Nigar Əliyeva, Təhsil İnstitutu");
        form.fill("#capacity", "1");
        centre.checked("training-form");
        form.click("main .form .main-action");
        form.click("main form[action$='/opening'] button");
        assertThat(centre.text()).contains("müraciət qəbulu açıqdır", "dərs günü");
        String training = centre.path();

        Window phone = browser.phone().in(Language.KK).as(teacher).go("/trainings?when=open");
        phone.checked("trainings");
        phone.go(training).checked("training-to-apply");
        phone.page().click("main form[action$='/application'] button");
        phone.go("/trainings/me").checked("trainings-own");

        Window head = browser.as(given.head()).go("/");
        assertThat(head.text()).contains("Təlimə getmək üçün razılığınızı gözləyirlər");
        head.go("/trainings/school").checked("trainings-school");
        head.go(training).checked("training-to-agree");
        head.page().click("main form[action$='/agreement'] button");

        centre.go(training).checked("training-to-accept");
        form.click("main form[action$='/acceptance'] button");
        assertThat(centre.text()).contains("1 nəfərin yeri var");
        clock.moveTo(TrainingStory.DAY.plusDays(1));
        centre.go(training + "/attendance").checked("training-attendance");
        form.click("main form[action$='/attendance'] button >> nth=0");
        form.click("main form[action$='/attendance'] button >> nth=1");
        centre.go(training);
        form.click("main form[action$='/holding'] button");
        form.click("main form[action$='/results'] button");
        centre.checked("training-results");
        form.click("main form[action$='/closing'] button");
        clock.moveTo(TrainingStory.DAY.plusDays(1).plusWeeks(TrainingDays.WEEKS_UNTIL_ASKED));
        phone.go(training).checked("training-to-answer");
        phone.page().check("input[name=helped][value=yes]");
        phone.page().click("main form[action$='/answer'] button");
        head.go(training).checked("training-to-say");
        phone.go("/trainings/me");
        assertThat(phone.text()).contains("6 сағат");
    }

    @Test
    void whoMayNotFindsNothing() {
        String draft = story.draft("Hazırlanan kurs");
        String training = story.opened(2, TrainingStory.DAY);
        Person teacher = given.teacher("Könül");
        story.applied(training, teacher);
        Visitor other = visitors.as(given.otherHead());
        assertThat(other.get("/trainings/sessions/" + training).body()).doesNotContain(teacher.name());
        assertThat(other.get("/trainings/school").body()).doesNotContain(teacher.name());
        assertThat(other.get("/trainings/courses/" + draft).status()).isEqualTo(404);
        assertThat(visitors.as(teacher).get("/trainings/school").status()).isEqualTo(404);
        assertThat(visitors.as(teacher).get("/trainings/courses/new").status()).isEqualTo(404);
        assertThat(visitors.as(teacher)
                        .get("/trainings/sessions/" + training + "/attendance")
                        .status())
                .isEqualTo(404);
        Visitor ministry = visitors.as(given.ministryOfficer());
        assertThat(ministry.get("/trainings/sessions/" + training).body()).doesNotContain(teacher.name());
        assertThat(ministry.get("/trainings/courses/" + draft).status()).isEqualTo(404);
        assertThat(ministry.get("/trainings/school").status()).isEqualTo(404);
    }

    @Test
    void listsAreFilesTooAndWhatIsWrongIsSaidAtItsField() {
        String course = story.course("Formativ qiymətləndirmə");
        String training = story.opened(2, TrainingStory.DAY);
        story.agreed(training, given.teacher("Könül"));
        Visitor centre = visitors.as(given.methodist());
        assertThat(centre.get("/trainings/export?format=csv").body()).contains("Formativ");
        assertThat(centre.get("/trainings/courses/export?format=csv").body()).contains("Formativ");
        assertThat(centre.get("/trainings/sessions/" + training + "/attendance/export?format=csv")
                        .status())
                .isEqualTo(200);
        assertThat(visitors.as(given.head())
                        .get("/trainings/school/export?format=csv")
                        .body())
                .contains("Könül");
        assertThat(visitors.as(given.head()).get("/trainings/requalification").status())
                .isEqualTo(200);
        assertThat(visitors.as(given.teacher("Könül"))
                        .get("/trainings/requalification")
                        .status())
                .isEqualTo(404);
        assertThat(centre.get("/trainings/courses?q=FORMATIV&sort=hours").body())
                .contains("Formativ");
        Visitor.Answer answer = centre.post(
                "/trainings/courses/" + course + "/sessions",
                "first",
                "2026-12-31",
                "count",
                "1",
                "begins",
                "10:00",
                "ends",
                "12:00",
                "place",
                "Mərkəz",
                "outsider",
                "Nigar Əliyeva",
                "capacity",
                "10",
                "apply",
                "2026-12-30");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("anyway-problem");
        assertThat(visitors.as(given.head())
                        .post("/trainings/sessions/" + training + "/proposals", "person-text", "Olmayan")
                        .status())
                .isEqualTo(422);
    }
}

package org.birge.growth.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
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
        "An authority sees the trainings of its area, the demand and whom they reached, and nobody by name (J1d.1, J1d.11, J6.2)")
@BirgeTest
class OverseenTrainingsTest {

    private static final int PEOPLE = 6;

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final TrainingStory story;
    private final MovableClock clock;

    OverseenTrainingsTest(
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
    void theAuthorityReadsSessionsDemandAndReach() {
        String training = completedBy(PEOPLE);
        Window authority = browser.as(given.officer()).go("/").go("/trainings").checked("trainings-above");
        assertThat(authority.text()).contains("Formativ qiymətləndirmə").doesNotContain("Yeni təlim");
        authority.page().click("main tbody th a >> nth=0");
        assertThat(authority.path()).isEqualTo("/trainings/sessions/" + training);
        assertThat(authority.text()).contains("6 nəfər bitirib");
        authority.checked("training-above");
        authority.go("/trainings/courses").checked("courses-above");
        authority.go("/trainings/demand").checked("demand-above");
        Window phone =
                browser.phone().in(Language.KK).as(given.regionalOfficer()).go("/trainings/reach");
        phone.checked("trainings-reach");
        assertThat(phone.text()).contains(given.otherSchool().place().name());
        phone.go("/trainings?state=closed&district=quba").checked("trainings-above-closed");
    }

    @Test
    void fewerThanFivePeopleAreNotTold() {
        completedBy(2);
        Visitor officer = visitors.as(given.officer());
        assertThat(officer.get("/trainings/reach").body()).contains("gizlədilib");
        String file = officer.get("/trainings/reach/export?format=csv").body();
        assertThat(file.lines().skip(1).findFirst().orElseThrow())
                .as("the file hides what the page hides")
                .endsWith(";;;;;;0");
        assertThat(officer.get("/trainings/reach/export?format=csv&list=schools")
                        .body())
                .doesNotContain(given.school().place().name());
        assertThat(officer.get("/trainings").body()).contains("gizlədilib");
    }

    @Test
    void listsAreFilesAndFiltersHold() {
        completedBy(1);
        Visitor ministry = visitors.as(given.ministryOfficer());
        String title = "Formativ";
        assertThat(ministry.get("/trainings/export?format=csv").body()).contains(title);
        assertThat(ministry.get("/trainings?state=planned").body()).doesNotContain(title);
        assertThat(ministry.get("/trainings?state=closed&kind=seminar&q=formativ")
                        .body())
                .contains(title);
        assertThat(ministry.get("/trainings?from=2026-11-25").body()).doesNotContain(title);
        assertThat(ministry.get("/trainings?from=gunu&until=2026-99-99&after=yoxdur")
                        .status())
                .isEqualTo(200);
        assertThat(ministry.get("/trainings/reach?year=2025&region=yoxdur&after=x")
                        .status())
                .isEqualTo(200);
        assertThat(ministry.get("/trainings/demand/export?format=csv").status()).isEqualTo(200);
    }

    @Test
    void whoStandsInASchoolFindsNoSumsAndTheAuthorityDecidesNothing() {
        String training = completedBy(1);
        Visitor teacher = visitors.as(given.teacher("Könül"));
        assertThat(teacher.get("/trainings/reach").status()).isEqualTo(404);
        assertThat(visitors.as(given.head()).get("/trainings/reach/export").status())
                .isEqualTo(404);
        assertThat(visitors.as(given.mentor()).get(TrainingFilter.PATH).status())
                .isEqualTo(404);
        Visitor officer = visitors.as(given.officer());
        Stream.of("/attendance", "/change").forEach(page -> assertThat(
                        officer.get("/trainings/sessions/" + training + page).status())
                .as(page)
                .isEqualTo(404));
        assertThat(officer.get("/trainings/courses/new").status()).isEqualTo(404);
        assertThat(officer.get("/trainings/me").status()).isEqualTo(404);
        assertThat(officer.get("/trainings/demand/need/" + "lesson").status()).isEqualTo(404);
    }

    /** A closed session of so many people of the school. */
    private String completedBy(int people) {
        given.school().withStaff(PEOPLE + 4);
        given.otherSchool().withStaff(PEOPLE);
        String training = story.opened(PEOPLE, TrainingStory.DAY);
        String[] places = given.school().staff().stream()
                .filter(person -> !person.equals(given.head()))
                .limit(people)
                .map((Person person) -> story.accepted(training, person))
                .toArray(String[]::new);
        story.finish(training, clock, true, places);
        return training;
    }
}

package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Today of those above a school: the plans they owe an answer, and where their schools stand (J0.2)")
@BirgeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TodayOfOfficesTest {

    private static final String WAITING = "Cavabınızı gözləyən planlar";

    private static final String TO_COMMENT = "Rəy yaza biləcəyiniz planlar";

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final PlanStory story;

    TodayOfOfficesTest(Given given, Visitors visitors, Browser browser, AutowireCapableBeanFactory beans) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.story = beans.createBean(PlanStory.class);
    }

    @BeforeAll
    void submitted() {
        given.otherSchool();
        story.submit(given.head(), story.draft(given.head(), given.teacher()));
    }

    @Test
    void theAuthorityAloneFindsAPlanThatWaitsUntilItIsAnswered() {
        String school = given.school().place().name();
        browser.as(given.officer()).go("/").checked("today-officer");
        browser.in(Language.KK).phone().as(given.officer()).go("/").checked("today-officer-phone");
        assertThat(visitors.as(given.officer()).get("/").body()).contains(WAITING, school, "href=\"/plans/");
        for (Person person : new Person[] {given.methodist(), given.head(), given.teacher()}) {
            assertThat(visitors.as(person).get("/").body()).doesNotContain(WAITING);
        }

        assertThat(visitors.as(given.methodist()).get("/").body()).contains(TO_COMMENT, school);
        assertThat(visitors.as(given.officer()).get("/").body()).doesNotContain(TO_COMMENT);
        assertThat(visitors.as(given.head()).get("/").body()).contains("idarənin cavabını gözləyir");

        story.agree(given.head(), story.facts(given.head()).publicId());
        assertThat(visitors.as(given.methodist()).get("/").body()).doesNotContain(TO_COMMENT);
        assertThat(visitors.as(given.officer()).get("/").body()).doesNotContain(WAITING);
    }

    @Test
    void eachOfficeCountsTheSchoolsOfItsOwnReach() {
        assertThat(visitors.as(given.officer()).get("/").body())
                .contains("/schools?stage=")
                .doesNotContain("/schools?stage=not-begun");
        assertThat(visitors.as(given.methodist()).get("/").body()).contains("/schools?stage=not-begun");
        assertThat(visitors.as(given.head()).get("/").body()).doesNotContain("/schools?stage=");
    }
}

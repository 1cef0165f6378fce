package org.birge.support.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("A pair ends, both say what it changed, the head sees it by name and the centre in sums (J1c.2, issue 4)")
@BirgeTest
class OutcomePagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final TestDatabase database;
    private final OutcomeStory story;

    OutcomePagesTest(
            Given given, Browser browser, Visitors visitors, TestDatabase database, AutowireCapableBeanFactory beans) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.database = database;
        this.story = beans.createBean(OutcomeStory.class);
    }

    @Test
    void fromTheClosingQuestionToWhatTheHeadAndTheCentreSee() {
        given.centreHead();
        Window head = browser.as(given.head()).go("/mentors/outcomes").checked("changes-empty");
        String pair = story.begun();
        story.ends(pair);
        Window young = browser.phone().as(story.young()).go("/");
        assertThat(young.text()).contains("Yekun sual");
        young.go("/mentorships/" + pair + "/closing");
        young.page().click("main .form .main-action");
        assertThat(young.text()).contains("Kömək edib-etmədiyini seçin");
        young.page().check("input[name=helped][value=some]");
        young.page().check("input[name=what][value=talk]");
        young.page().check("input[name=missing][value=time]");
        young.page().fill("#words", "Söhbətlər çox kömək etdi.");
        young.checked("closing-question");
        young.page().click("main .form .main-action");
        assertThat(young.text()).contains("Cavabınız qəbul edildi", "kömək etdi");

        head.go("/mentorships/" + pair).checked("mentorship-closing");
        assertThat(head.text()).contains("Söhbətlər çox kömək etdi.", "hələ cavab yoxdur");
        head.go("/mentors/outcomes").checked("changes");
        assertThat(head.text()).contains(story.young().name(), "müəllim: kömək etdi", "həmin məktəbdə");
        assertThat(visitors.as(given.head()).get("/mentors/outcomes?where=left").body())
                .doesNotContain(story.young().name());
        assertThat(visitors.as(given.head())
                        .get("/mentors/outcomes/export?format=csv")
                        .body())
                .contains(story.young().name(), "kömək etdi");

        story.longAgo(database.superuser(), 9, true, "mathematics");
        story.longAgo(database.superuser(), 6, false, "physics");
        Window centre = browser.phone().in(Language.KK).as(given.centreHead()).go("/mentors/outcomes");
        centre.checked("outcome-totals-phone");
        assertThat(centre.text())
                .contains("2024/25", "15")
                .doesNotContain(story.young().name());
        assertThat(visitors.as(given.centreHead())
                        .get("/mentors/outcomes?by=subject")
                        .body())
                .as("there is one table only (decision 45)")
                .contains("2024/25")
                .doesNotContain("by=");
        Window officer = browser.as(given.officer()).go("/mentors/outcomes").checked("outcome-totals");
        assertThat(officer.text()).contains("15");
        assertThat(visitors.as(given.officer())
                        .get("/mentors/outcomes/export?format=csv")
                        .body())
                .contains("15");
    }

    @Test
    void whoMayNotFindsNothing() {
        String pair = story.begun();
        for (Person other : new Person[] {given.deputy(), given.psychologist(), given.administrator()}) {
            assertThat(visitors.as(other).get("/mentors/outcomes").status())
                    .as(other.userName())
                    .isEqualTo(404);
            assertThat(visitors.as(other)
                            .get("/mentorships/" + pair + "/closing")
                            .status())
                    .as(other.userName())
                    .isEqualTo(404);
        }
        assertThat(visitors.as(given.otherHead()).get("/mentors/outcomes").body())
                .doesNotContain(story.young().name());
        assertThat(visitors.as(story.young())
                        .get("/mentorships/" + pair + "/closing")
                        .status())
                .isEqualTo(409);
        assertThat(visitors.as(given.head())
                        .get("/mentorships/" + pair + "/closing")
                        .status())
                .isEqualTo(404);
        story.ends(pair);
    }
}

package org.birge.support.assignment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName(
        "The centre has its queue proposed, doubts one, notes what somebody helps with and takes it over (J0.5, issue 4)")
@BirgeTest
class AssignmentPagesTest {

    /** The search goes on beside the page, which looks every two seconds. */
    private static final double SEARCHED_MILLIS = 30_000;

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final AssignmentStory story;

    AssignmentPagesTest(Given given, Visitors visitors, Browser browser, AutowireCapableBeanFactory beans) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.story = beans.createBean(AssignmentStory.class);
    }

    @AfterEach
    void everythingEnds() {
        story.everythingEnds();
    }

    @Test
    void fromTheQueueToWhatIsAssigned() {
        story.asked("Dərs cədvəli");
        story.asked("Optika", "curriculum", "physics");
        Window centre = browser.as(given.centreHead()).go("/support");
        Page page = centre.page();
        page.click("main a[href='/support/assignment']");
        centre.checked("assignment-empty");
        page.locator("form[action='/support/assignment/runs'] button").click();
        assertThat(page.locator("table.list tbody tr"))
                .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(SEARCHED_MILLIS));
        centre.checked("assignment");
        page.locator("table.list tbody a.button").first().click();
        page.locator("form[action$='/pin'] button").click();
        assertThat(page.locator(".tag")).hasCount(1);
        centre.checked("assignment-line");
        centre.go("/support/assignment/staff").checked("assignment-staff");
        page.locator("table.list a.button").last().click();
        centre.checked("assignment-terms");
        page.locator("main .form .main-action").click();
        browser.phone()
                .in(Language.KK)
                .as(given.methodist())
                .go("/support/assignment")
                .checked("assignment-phone");
        centre.go("/support/assignment");
        page.locator("form[action$='/acceptance'] button.main-action").click();
        assertThat(page.locator("table.list .tag.good")).hasCount(1);
    }

    @Test
    void aFileOfWhatIsShownAndHowManyCameSince() {
        story.asked("Dərs cədvəli");
        story.made(given.methodist());
        story.asked("Şagird şurası");
        Visitor methodist = visitors.as(given.methodist());
        assertThat(methodist.get("/support/assignment").body()).contains("1 müraciət gəlib");
        assertThat(file(methodist, ""))
                .contains("Dərs cədvəli", given.methodist().name());
        assertThat(file(methodist, "&show=without")).doesNotContain("Dərs cədvəli");
        assertThat(file(methodist, "&division=learners")).doesNotContain("Dərs cədvəli");
        assertThat(visitors.as(given.head()).get("/support/assignment/export").status())
                .isEqualTo(404);
        story.made(given.methodist());
        assertThat(methodist.get("/support/assignment").body()).doesNotContain("müraciət gəlib");
    }

    @Test
    void aWeightOutOfRangeIsToldAtItsField() {
        Visitor.Answer answer =
                visitors.as(given.centreHead()).post("/support/assignment/weights", "travel", "11", "promise", "7");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("travel-problem", "value=\"11\"", "value=\"7\"");
        assertThat(visitors.as(given.methodist())
                        .post("/support/assignment/weights", "travel", "11")
                        .status())
                .isEqualTo(409);
    }

    private static String file(Visitor visitor, String shown) {
        return new String(visitor.bytes("/support/assignment/export?format=csv" + shown), StandardCharsets.UTF_8);
    }
}

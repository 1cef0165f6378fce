package org.birge.support.matching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import org.birge.shared.Language;
import org.birge.support.mentor.Offer;
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
        "The centre has mentors proposed, doubts one, moves it by hand and takes it to the people (J1c.2, issue 4)")
@BirgeTest
class MatchingPagesTest {

    /** The search goes on beside the page, which looks every two seconds. */
    private static final double SEARCHED_MILLIS = 30_000;

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final MatchingStory story;

    MatchingPagesTest(Given given, Browser browser, Visitors visitors, AutowireCapableBeanFactory beans) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.story = beans.createBean(MatchingStory.class);
    }

    @AfterEach
    void everythingEnds() {
        story.everythingEnds();
    }

    @Test
    void fromTheEmptyPageToWhatIsProposedToThePeople() {
        given.teacher();
        story.mentor(given.unionHead(), Offer.SCHOOL, 2);
        story.mentor(given.otherHead(), Offer.AREA, 2);
        story.consents(given.teacher());
        Window centre = browser.as(given.centreHead()).go("/mentors/matching").checked("matching-empty");
        Page page = centre.page();
        page.locator("form[action='/mentors/matching/runs'] button").click();
        assertThat(page.locator("table.list tbody tr"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(SEARCHED_MILLIS));
        centre.checked("matching");
        page.locator("table.list tbody a.button").click();
        centre.checked("matching-pair");
        page.locator("table.list form button").click();
        assertThat(page.locator(".tag")).hasCount(1);
        centre.go("/mentors/matching/weights").checked("matching-weights");
        browser.phone()
                .in(Language.KK)
                .as(given.methodist())
                .go("/mentors/matching")
                .checked("matching-phone");
        centre.go("/mentors/matching");
        page.locator("form[action$='/acceptance'] button.main-action").click();
        assertThat(page.locator("table.list a[href^='/mentorships/']")).hasCount(1);
    }

    @Test
    void itIsTakenAwayAsAFileAndHiddenFromOthers() {
        given.teacher();
        story.mentor(given.unionHead(), Offer.SCHOOL, 2);
        story.made(given.head());
        String csv = new String(
                visitors.as(given.head()).bytes("/mentors/matching/export?format=csv"), StandardCharsets.UTF_8);
        assertThat(csv).contains(given.school().place().name());
        assertThat(visitors.as(given.teacher()).get("/mentors/matching").status())
                .isEqualTo(404);
        assertThat(visitors.as(given.methodist()).get("/mentors/matching").status())
                .isEqualTo(200);
        assertThat(visitors.as(given.head()).get("/mentors/matching/weights").status())
                .isEqualTo(409);
        assertThat(visitors.as(given.methodist())
                        .post("/mentors/matching/weights", "travel", "11")
                        .status())
                .isEqualTo(409);
        Visitor.Answer wrong = visitors.as(given.centreHead()).post("/mentors/matching/weights", "travel", "11");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("travel-problem", "value=\"11\"");
    }
}

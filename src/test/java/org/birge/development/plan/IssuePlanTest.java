package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("The plan in force is issued under a number that anybody can check (cycle, documents)")
@BirgeTest
class IssuePlanTest {

    private static final Pattern ISSUED = Pattern.compile("href=\"(/year/plan/issued/([^\"]+)\\.pdf)\"");

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final AmendPlan amendPlan;
    private final PlanStory story;

    IssuePlanTest(
            Given given, Visitors visitors, Browser browser, AmendPlan amendPlan, AutowireCapableBeanFactory factory) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.amendPlan = amendPlan;
        this.story = factory.createBean(PlanStory.class);
    }

    @Test
    @DisplayName("each version once; the one after an amendment takes the place of the one before")
    void issuedAndAmended() throws IOException {
        String plan = story.draft(given.head(), given.teacher());
        Visitor head = visitors.as(given.head()).in("az");
        String issue = "/year/plan/" + plan + "/issue";
        assertThat(head.post(issue).status()).as("a draft").isEqualTo(409);
        story.submit(given.head(), plan);
        story.agree(given.head(), plan);
        assertThat(visitors.as(given.teacher()).post(issue).status()).isEqualTo(404);
        assertThat(head.post(issue).status()).isEqualTo(302);
        assertThat(head.post(issue).status()).as("the same version").isEqualTo(409);

        Matcher first = newest(head);
        Visitor stranger = visitors.nobody();
        assertThat(stranger.get("/verify/" + first.group(2)).body())
                .contains("1/2026", given.school().place().name());
        try (PDDocument document = Loader.loadPDF(visitors.as(given.teacher()).file(first.group(1)))) {
            assertThat(new PDFTextStripper().getText(document)).contains("1/2026", "/verify/" + first.group(2));
        }
        assertThat(visitors.as(given.officer()).get(first.group(1)).status()).isEqualTo(404);
        assertThat(visitors.as(given.otherHead()).get(first.group(1)).status()).isEqualTo(404);

        given.head()
                .runs(() -> amendPlan.run(new AmendPlan.Command(
                        plan,
                        null,
                        0,
                        story.measure(given.teacher().id(), LocalDate.of(2027, 2, 9)),
                        "Yeni iş yarandı")));
        browser.as(given.head()).go("/year/plan").checked("plan-issued");
        assertThat(head.post(issue).status()).isEqualTo(302);
        Matcher second = newest(head);
        assertThat(second.group(2)).isNotEqualTo(first.group(2));
        assertThat(stranger.get("/verify/" + first.group(2)).body()).contains("/verify/" + second.group(2));
    }

    private static Matcher newest(Visitor head) {
        Matcher issued = ISSUED.matcher(head.get("/year/plan").body());
        assertThat(issued.find()).isTrue();
        return issued;
    }
}

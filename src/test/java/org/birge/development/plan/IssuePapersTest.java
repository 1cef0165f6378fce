package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName(
        "Control plan, matrix of responsibility and strategy are issued under a number that anybody can check (decision 40)")
@BirgeTest
class IssuePapersTest {

    private static final Pattern ISSUED = Pattern.compile("href=\"((?:/year|/strategy)/papers/([^\"]+)\\.pdf)\"");

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final SetResponsibility setResponsibility;
    private final CountryPack pack;
    private final PlanStory story;

    IssuePapersTest(
            Given given,
            Visitors visitors,
            Browser browser,
            SetResponsibility setResponsibility,
            CountryPack pack,
            AutowireCapableBeanFactory factory) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.setResponsibility = setResponsibility;
        this.pack = pack;
        this.story = factory.createBean(PlanStory.class);
    }

    @Test
    @DisplayName(
            "the matrix: only once it is set, by the head alone, once as it stands; changed it takes the place of the one before")
    void theMatrix() throws IOException {
        Visitor head = visitors.as(given.head()).in("az");
        String issue = "/year/papers/responsibility";
        assertThat(head.post(issue).status()).as("not set").isEqualTo(409);
        set(given.deputy().id());
        assertThat(visitors.as(given.deputy()).post(issue).status()).isEqualTo(409);
        assertThat(visitors.as(given.teacher()).post(issue).status()).isEqualTo(404);
        assertThat(visitors.as(given.officer()).post(issue).status()).isEqualTo(404);
        assertThat(head.post(issue).status()).isEqualTo(302);
        assertThat(head.post(issue).status()).as("as it stands").isEqualTo(409);

        Matcher first = newest(head, "/year/papers");
        Visitor russian = visitors.as(given.head()).in("ru");
        assertThat(russian.post(issue).status()).as("in another language").isEqualTo(302);
        assertThat(visitors.nobody().get("/verify/" + first.group(2)).body())
                .as("both languages hold")
                .doesNotContain("/verify/" + newest(russian, "/year/papers").group(2));
        assertThat(head.post(issue).status()).as("as it stands still").isEqualTo(409);
        Visitor stranger = visitors.nobody();
        assertThat(stranger.get("/verify/" + first.group(2)).body())
                .contains("1/2026", given.school().place().name())
                .doesNotContain(given.deputy().name());
        try (PDDocument document = Loader.loadPDF(visitors.as(given.teacher()).file(first.group(1)))) {
            assertThat(new PDFTextStripper().getText(document)).contains("1/2026", "/verify/" + first.group(2));
        }
        assertThat(visitors.as(given.officer()).get(first.group(1)).status()).isEqualTo(404);
        assertThat(visitors.as(given.otherHead()).get(first.group(1)).status()).isEqualTo(404);

        set(given.teacher().id());
        browser.as(given.head()).go("/year/papers").checked("papers");
        browser.phone().in(Language.KK).as(given.head()).go("/year/papers").checked("papers");
        assertThat(head.post(issue).status()).isEqualTo(302);
        Matcher second = newest(head, "/year/papers");
        assertThat(second.group(2)).isNotEqualTo(first.group(2));
        assertThat(stranger.get("/verify/" + first.group(2)).body()).contains("/verify/" + second.group(2));
    }

    @Test
    @DisplayName("the control plan only when the plan is in force")
    void theControlPlan() {
        assertThat(visitors.as(given.otherHead())
                        .post("/year/papers/control-plan")
                        .status())
                .as("no plan")
                .isEqualTo(409);
        assertThat(visitors.as(given.otherHead()).post("/year/papers/plan").status())
                .as("no such paper")
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "the strategy by the head, the centre's strategic plan by the centre's head, each under its own number")
    void theStrategy() {
        Visitor head = visitors.as(given.head()).in("az");
        assertThat(head.post("/year/papers/strategy").status()).as("no goals").isEqualTo(409);
        for (Visitor one : new Visitor[] {head, visitors.as(given.centreHead()).in("az")}) {
            String base = one == head ? "/year/strategy" : "/strategy";
            String papers = one == head ? "/year/papers" : "/strategy/papers";
            one.post(
                    base + "/goals",
                    "title",
                    "Qiymətləndirmə mədəniyyəti",
                    "from",
                    "2026",
                    "until",
                    "2028",
                    "version",
                    "0");
            assertThat(one.post(papers + "/strategy").status()).isEqualTo(302);
            Matcher issued = newest(one, papers);
            assertThat(visitors.nobody().get("/verify/" + issued.group(2)).body())
                    .contains("1/2026");
        }
        assertThat(visitors.as(given.methodist())
                        .post("/strategy/papers/strategy")
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(given.officer()).get("/strategy/papers").status())
                .isEqualTo(404);
    }

    private void set(long responsible) {
        Map<String, @Nullable Long> of = new HashMap<>();
        of.put(pack.sections().getFirst().code(), responsible);
        given.head()
                .runs(() -> setResponsibility.run(new SetResponsibility.Command(PlanStory.YEAR, of, new HashMap<>())));
    }

    private static Matcher newest(Visitor reader, String page) {
        Matcher issued = ISSUED.matcher(reader.get(page).body());
        assertThat(issued.find()).isTrue();
        return issued;
    }
}

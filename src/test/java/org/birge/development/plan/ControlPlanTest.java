package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.birge.access.Actor;
import org.birge.access.Role;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.SampleMeasure;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("The monthly plan of inside-school control, from the same measures (J1a.2)")
@BirgeTest
class ControlPlanTest {

    private final Given given;
    private final PlanStory story;
    private final AddMeasure addMeasure;
    private final OnePlan plans;
    private final PlanPaper paper;
    private final CountryPack pack;
    private final Browser browser;
    private final Visitors visitors;

    ControlPlanTest(
            Given given,
            AutowireCapableBeanFactory factory,
            AddMeasure addMeasure,
            OnePlan plans,
            PlanPaper paper,
            CountryPack pack,
            Browser browser,
            Visitors visitors) {
        this.given = given;
        this.story = factory.createBean(PlanStory.class);
        this.addMeasure = addMeasure;
        this.plans = plans;
        this.paper = paper;
        this.pack = pack;
        this.browser = browser;
        this.visitors = visitors;
    }

    @Test
    void controlsStandInTheirMonthAndNothingElseDoes() throws IOException {
        Person head = given.head();
        String plan = story.draft(head, given.teacher());
        head.runs(() -> addMeasure.run(plan, measure("Jurnalların yoxlanması", null, LocalDate.of(2026, 12, 18))));
        SampleMeasure sample = pack.measures().stream()
                .filter(one -> one.code().equals("decisions-followed"))
                .findFirst()
                .orElseThrow();
        String title = sample.title().in(Language.AZ);
        head.runs(() -> addMeasure.run(plan, measure(title, sample.code(), LocalDate.of(2027, 5, 20))));

        PlanPage page = head.does(() -> plans.ownPage(actor(head), PlanStory.YEAR, "control"));
        assertThat(page.groups())
                .extracting(PlanPage.Group::month)
                .containsExactly(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1));
        assertThat(page.groups().stream().flatMap(group -> group.rows().stream()))
                .extracting(PlanPage.Row::title)
                .containsExactly("Jurnalların yoxlanması", title);

        String printed = text(paper.pdf(page, Language.AZ));
        String theme = Objects.requireNonNull(sample.control()).theme().in(Language.AZ);
        assertThat(printed)
                .contains("Məktəbdaxili nəzarət planı", "Jurnalların yoxlanması", "yanvar 2027")
                .doesNotContain("Qiymətləndirmə üzrə seminar");
        assertThat(printed.replaceAll("\\s+", " ")).contains(theme);
        assertThat(paper.docx(page, Language.KK)).isNotEmpty();

        Window phone = browser.phone().as(head).go("/year/plan?view=control");
        phone.checked("plan-control");
        browser.as(head).go("/year/plan?view=control").checked("plan-control");
        assertThat(visitors.as(head).get("/year/plan/files/control.pdf").status())
                .isEqualTo(200);
        assertThat(visitors.as(given.teacher())
                        .get("/year/plan/files/control.pdf")
                        .status())
                .isEqualTo(404);
    }

    private Measure measure(String title, @Nullable String sample, LocalDate due) {
        return new Measure(
                pack.sections().getFirst().code(),
                title,
                "CONTROL",
                "sinif jurnalları",
                given.deputy().id(),
                List.of(),
                LocalDate.of(2026, 12, 1),
                due,
                "Hər sinif bir dəfə yoxlanılır",
                "",
                List.of(),
                "arayış",
                sample,
                null);
    }

    private static Actor actor(Person head) {
        Actor.Grant grant = new Actor.Grant(
                head.grant(),
                "g",
                Role.HEAD,
                head.place().id(),
                head.place().publicId(),
                "school",
                head.place().name(),
                head.place().low(),
                head.place().high());
        return new Actor(head.account(), head.id(), head.name(), Language.AZ, grant, List.of(grant));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}

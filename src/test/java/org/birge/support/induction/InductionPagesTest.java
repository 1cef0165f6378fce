package org.birge.support.induction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.birge.shared.Language;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("A young teacher sees the year ahead on a phone, the mentor confirms (J1c.1, J1c.3, issue 4)")
@BirgeTest
class InductionPagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final InductionStory story;
    private final ReadYear year;
    private final ChooseProgramme choose;
    private final PostponeStep postpone;
    private final FinishStep finish;
    private final NoteOnStep note;

    InductionPagesTest(
            Given given,
            Browser browser,
            Visitors visitors,
            AutowireCapableBeanFactory beans,
            ReadYear year,
            ChooseProgramme choose,
            PostponeStep postpone,
            FinishStep finish,
            NoteOnStep note) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.story = beans.createBean(InductionStory.class);
        this.year = year;
        this.choose = choose;
        this.postpone = postpone;
        this.finish = finish;
        this.note = note;
    }

    @Test
    void theYearFromThePhoneToTheConfirmation() {
        String pair = story.begun();
        String at = "/mentorships/" + pair;
        Window young = browser.phone().as(story.young()).go(at + "/plan").checked("induction-year-phone");
        assertThat(young.text()).contains("Gənc müəllimin ilk ili", "20 addımdan 0", "İlk söhbət");
        young.go(at + "/steps/" + story.step(pair, "talk")).checked("induction-step-phone");
        young.page().fill("#day", InductionStory.TODAY.toString());
        young.page().fill("#done-words", "Çərşənbə günləri görüşürük.");
        young.page().click("main form[action$='/done'] .main-action");
        assertThat(young.text()).contains("İndi o biri təsdiqləyəcək", "Çərşənbə günləri görüşürük.");

        Window mentor =
                browser.in(Language.KK).as(story.mentor()).go(at + "/plan").checked("induction-year");
        assertThat(mentor.text()).contains("растауыңызды күтеді");
        mentor.page().click("main .rows a >> nth=0");
        mentor.checked("induction-step");
        mentor.page().click("main form[action$='/confirmation'] .main-action");
        assertThat(mentor.text()).contains("Қадам расталды");

        young.go(at + "/journal").checked("journal-empty-phone");
        young.page().fill("#words", "Birinci dərsdə vaxt çatmadı.");
        young.page().click("main .form .main-action");
        assertThat(young.text()).contains("Birinci dərsdə vaxt çatmadı.");
        young.checked("journal-phone");
        mentor.go(at + "/journal").checked("journal");
        assertThat(mentor.text()).contains("Birinci dərsdə vaxt çatmadı.");
    }

    @Test
    void theStepsLieOnSchoolDaysOfThePeriodInTheirOrder() {
        String pair = story.begun();
        YearPage page = story.young().does(() -> year.year(pair, Language.AZ));
        List<LocalDate> days = page.months().stream()
                .flatMap(month -> month.steps().stream())
                .map(YearLine::due)
                .toList();
        assertThat(days).isSorted().allMatch(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue());
        assertThat(days.getFirst()).isAfter(InductionStory.TODAY);
        assertThat(days.getLast()).isBeforeOrEqualTo(InductionStory.ENDS);
        // No step in the New Year holidays, in the winter vacation or over Novruz.
        assertThat(days)
                .noneMatch(day -> day.equals(LocalDate.of(2027, 1, 1))
                        || day.isAfter(LocalDate.of(2027, 1, 26)) && day.isBefore(LocalDate.of(2027, 2, 1))
                        || day.isAfter(LocalDate.of(2027, 3, 19)) && day.isBefore(LocalDate.of(2027, 3, 25)));
    }

    @Test
    void theProgrammeThatWasChosenBeforeIsTheOneThatIsLaid() {
        String pair = story.proposed();
        given.head()
                .runs(() -> choose.run(new ChooseProgramme.Command(pair, Inductions.NONE, "half-year", Language.AZ)));
        assertThatThrownBy(() -> given.head()
                        .runs(() -> choose.run(
                                new ChooseProgramme.Command(pair, Inductions.NONE, "first-year", Language.AZ))))
                .isInstanceOf(Refusal.class)
                .hasMessage("web.refusal.stale");
        assertThatThrownBy(() -> given.head()
                        .runs(() -> choose.run(new ChooseProgramme.Command(pair, 0, "new-head", Language.AZ))))
                .isInstanceOf(Refusal.class)
                .hasMessage("induction.refusal.programme.unfit");
        story.agreed(pair);
        YearPage page = story.young().does(() -> year.year(pair, Language.AZ));
        assertThat(page.pair().programme()).startsWith("Yarım illik");
        assertThat(page.steps()).isEqualTo(13);
        story.young().runs(() -> choose.run(new ChooseProgramme.Command(pair, 0, "first-year", Language.AZ)));
        assertThat(story.young().does(() -> year.year(pair, Language.AZ)).steps())
                .isEqualTo(20);
    }

    @Test
    void whatThePartnerWroteOnAStepIsNotTakenAwayByAnotherProgramme() {
        String pair = story.begun();
        String step = story.step(pair, "talk");
        story.young().runs(() -> note.run(new NoteOnStep.Command(step, "Lövhə çatmır.")));
        assertThatThrownBy(() -> story.mentor()
                        .runs(() -> choose.run(new ChooseProgramme.Command(pair, 0, "half-year", Language.AZ))))
                .isInstanceOf(Refusal.class)
                .hasMessage("induction.refusal.year.working");
        assertThat(story.step(pair, "talk")).isEqualTo(step);
    }

    @Test
    void badDaysAreRefusedAndTwoAtOnceAreTold() {
        String pair = story.begun();
        String step = story.step(pair, "talk");
        assertThatThrownBy(() -> story.young()
                        .runs(() ->
                                finish.run(new FinishStep.Command(step, 0, InductionStory.TODAY.plusDays(1), null))))
                .isInstanceOf(Refusal.class)
                .hasMessage("induction.refusal.done-day");
        assertThatThrownBy(() -> story.young()
                        .runs(() -> postpone.run(
                                new PostponeStep.Command(step, 0, InductionStory.ENDS.plusDays(1), "Yay."))))
                .isInstanceOf(Refusal.class)
                .hasMessage("induction.refusal.due");
        // A Sunday.
        assertThatThrownBy(() -> story.young()
                        .runs(() ->
                                postpone.run(new PostponeStep.Command(step, 0, LocalDate.of(2026, 12, 6), "Səfər."))))
                .isInstanceOf(Refusal.class)
                .hasMessage("induction.refusal.due");
        story.young().runs(() -> finish.run(new FinishStep.Command(step, 0, InductionStory.TODAY, null)));
        assertThatThrownBy(() -> story.mentor()
                        .runs(() -> postpone.run(
                                new PostponeStep.Command(step, 0, InductionStory.TODAY.plusDays(9), "Səfər."))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void thePlanIsPrintedInTheNationalLayout() throws IOException {
        String pair = story.begun();
        String paper = "/mentorships/" + pair + "/paper.pdf";
        String az = text(visitors.as(story.young()).in("az").bytes(paper));
        assertThat(az)
                .contains("Mentor və gənc müəllimin birgə iş planı", "Təsdiq edirəm", "İlk söhbət", "mərhələ yekunu")
                .contains(story.young().name(), story.mentor().name());
        assertThat(text(visitors.as(story.mentor()).in("kk").bytes(paper)))
                .contains("Тәлімгер мен жас маманның бірлескен жұмыс жоспары", "Бекітемін");
        assertThat(text(visitors.as(story.mentor()).in("ru").bytes(paper)))
                .contains("План совместной работы наставника и молодого специалиста");
        assertThat(visitors.as(story.young()).bytes("/mentorships/" + pair + "/paper.docx"))
                .startsWith((byte) 'P', (byte) 'K');
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}

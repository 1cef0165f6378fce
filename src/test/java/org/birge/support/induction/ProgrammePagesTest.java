package org.birge.support.induction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.birge.shared.Language;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPacks;
import org.birge.shared.pack.InductionProgramme;
import org.birge.shared.pack.InductionProgramme.By;
import org.birge.shared.pack.InductionProgramme.Kind;
import org.birge.shared.pack.InductionProgramme.Unit;
import org.birge.shared.pack.InductionProgramme.Whom;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Induction programmes as templates: ready ones, and those a centre or a school makes of them (J1c.1, J1c.3, J0.6)")
@BirgeTest
class ProgrammePagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final CopyProgramme copyProgramme;
    private final SetProgrammeStep setStep;

    ProgrammePagesTest(
            Given given, Browser browser, Visitors visitors, CopyProgramme copyProgramme, SetProgrammeStep setStep) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.copyProgramme = copyProgramme;
        this.setStep = setStep;
    }

    @Test
    void everyCountryHasTwoForYoungTeachersAndOneForNewHeads() {
        for (String country : new String[] {"az", "kz"}) {
            CountryPack pack = CountryPacks.load(country);
            assertThat(pack.inductions())
                    .extracting(InductionProgramme::whom)
                    .containsExactly(Whom.YOUNG_TEACHER, Whom.YOUNG_TEACHER, Whom.NEW_HEAD);
            // A year's programme fits into a school year: 180 school days are nine months of twenty.
            for (InductionProgramme one : pack.inductions()) {
                assertThat(Programme.ready(one, Language.KK).lastMonth()).isLessThanOrEqualTo(9);
            }
            InductionProgramme year = pack.inductions().getFirst();
            assertThat(year.steps()).extracting(InductionProgramme.Step::kind).contains(Kind.values());
        }
    }

    @Test
    void theCentreMakesItsOwnAndTheSchoolReadsIt() {
        Window centre = browser.as(given.centreHead()).go("/mentors/programmes").checked("programmes");
        centre.page().click("main .rows a >> nth=0");
        centre.checked("programme-ready");
        centre.page().fill("#copy-title", "Rayonumuzun proqramı");
        centre.page().click("main form[action$='/copies'] button");
        assertThat(centre.text()).contains("Surət yaradıldı", "Rayonumuzun proqramı");
        String address = centre.path();
        centre.page().click("main .head .main-action");
        Page form = centre.page();
        form.fill("#after", "60");
        form.click("main .form .main-action");
        assertThat(centre.text()).contains("Həftə 1–52, ay 1–12");
        form.fill("#title", "Kitabxanada bir saat");
        form.fill("#after", "4");
        form.selectOption("#kind", "resources");
        centre.checked("programme-step");
        form.click("main .form .main-action");
        assertThat(centre.text()).contains("Kitabxanada bir saat", "4-cü ayın sonu");
        centre.checked("programme-own");

        Window head = browser.phone().in(Language.KK).as(given.head()).go("/mentors/programmes");
        assertThat(head.text()).contains("Rayonumuzun proqramı");
        head.go(address).checked("programme-phone");
        assertThat(head.text()).contains("Kitabxanada bir saat").doesNotContain("Бағдарламаны өзгерту");
        assertThat(visitors.as(given.teacher()).get(address).body()).contains("Kitabxanada bir saat");
    }

    @Test
    void aSchoolsOwnIsSeenByTheCentreAndByNoOtherSchool() {
        String own = given.head()
                .does(() -> copyProgramme.run(new CopyProgramme.Command("half-year", "Bizim yarım il", Language.AZ)));
        assertThat(visitors.as(given.centreHead()).get("/mentors/programmes").body())
                .contains("Bizim yarım il");
        Visitor other = visitors.as(given.otherHead());
        assertThat(other.get("/mentors/programmes/" + own).status()).isEqualTo(404);
        assertThat(other.get("/mentors/programmes").body()).doesNotContain("Bizim yarım il");
        assertThat(visitors.as(given.officer()).get("/mentors/programmes").status())
                .isEqualTo(404);
    }

    @Test
    void theSecondOfTwoWhoChangeItAtOnceIsTold() {
        String own = given.head()
                .does(() -> copyProgramme.run(new CopyProgramme.Command("first-year", "Bizim il", Language.AZ)));
        given.head().runs(() -> setStep.run(talk(own)));
        assertThatThrownBy(() -> given.deputy().runs(() -> setStep.run(talk(own))))
                .isInstanceOf(Refusal.class)
                .hasMessage("web.refusal.stale");
    }

    private static SetProgrammeStep.Command talk(String programme) {
        return new SetProgrammeStep.Command(
                programme, 0, null, Unit.MONTH, 2, Kind.TALK, By.MENTOR, "Valideyn söhbəti", "");
    }
}

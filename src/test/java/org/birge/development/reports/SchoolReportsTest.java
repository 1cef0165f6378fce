package org.birge.development.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reports as a centre and an authority see them: which schools have begun, never the words themselves. */
@BirgeTest
class SchoolReportsTest {

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final CountryPack pack;

    SchoolReportsTest(Given given, Visitors visitors, Browser browser, CountryPack pack) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.pack = pack;
    }

    @Test
    @DisplayName("The authority reads how far each of its schools is, and nothing of another district")
    void howFar() {
        given.otherSchool();
        Visitor head = visitors.as(given.head());
        String section = pack.sections().getFirst().code();
        head.post("/year/report/2026/chapters/" + section, "narrative", "Yalnız məktəbin sözləri", "version", "0");
        assertThat(head.get("/reports/schools").location()).isEqualTo("/year/report");

        Visitor officer = visitors.as(given.officer());
        assertThat(officer.get("/reports").location()).isEqualTo("/reports/schools");
        assertThat(officer.get("/reports/schools").body())
                .contains("1 / " + pack.sections().size())
                .contains(given.school().place().name())
                .doesNotContain(given.otherSchool().place().name())
                .doesNotContain("Yalnız məktəbin sözləri");
        assertThat(officer.get("/reports/schools?stage=not-begun").body())
                .doesNotContain(given.school().place().name());
        assertThat(officer.get("/reports/schools?stage=begun").body())
                .contains(given.school().place().name());

        Window centre = browser.as(given.centreHead()).go("/reports/schools").checked("reports-schools");
        assertThat(centre.text())
                .contains(
                        given.school().place().name(),
                        given.otherSchool().place().name());
        browser.phone().as(given.officer()).go("/reports/schools").checked("reports-schools");
    }

    @Test
    @DisplayName(
            "The ministry reads how many schools of each region reported, were heard and closed their year; no school")
    void byRegion() {
        given.school();
        given.otherSchool();
        Visitor ministry = visitors.as(given.ministryOfficer()).in("az");
        assertThat(ministry.get("/").body()).contains("/reports/regions");
        assertThat(ministry.get("/reports/regions?year=2026").body())
                .contains(given.region().name(), "0 / 2")
                .doesNotContain(given.school().place().name())
                .doesNotContain(given.otherSchool().place().name());
        assertThat(ministry.get("/reports/regions.csv?year=2026").body())
                .contains(given.region().name());
        assertThat(ministry.get("/reports/schools").status()).isEqualTo(404);
        for (Person other : new Person[] {given.officer(), given.centreHead(), given.head()}) {
            assertThat(visitors.as(other).get("/reports/regions").status()).isEqualTo(404);
        }
        browser.as(given.ministryOfficer()).go("/reports/regions").checked("reports-regions");
        browser.phone().as(given.ministryOfficer()).go("/reports/regions").checked("reports-regions");
    }
}

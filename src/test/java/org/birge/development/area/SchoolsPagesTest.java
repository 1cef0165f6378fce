package org.birge.development.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.birge.development.Diagnosis;
import org.birge.instruments.OpenCampaign;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BirgeTest
@DisplayName("J0.1 Schools, for those above them")
class SchoolsPagesTest {

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final Diagnosis diagnosis;

    SchoolsPagesTest(Given given, Visitors visitors, Browser browser, Diagnosis diagnosis) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.diagnosis = diagnosis;
    }

    @BeforeEach
    void schools() {
        given.school();
        given.otherSchool();
    }

    @Test
    @DisplayName("a centre sees the schools of its region, a district authority its own only")
    void reach() {
        assertThat(visitors.as(given.methodist()).get("/schools").body())
                .contains(
                        given.school().place().name(),
                        given.otherSchool().place().name());
        assertThat(visitors.as(given.officer()).get("/schools").body())
                .contains(given.school().place().name())
                .doesNotContain(given.otherSchool().place().name());
    }

    @Test
    @DisplayName("a school's staff have no list of schools; mentors see no needs of schools")
    void refused() {
        assertThat(visitors.as(given.head()).get("/schools").status()).isEqualTo(404);
        assertThat(visitors.as(given.teacher()).get("/schools/needs").status()).isEqualTo(404);
        assertThat(visitors.as(given.mentor()).get("/schools").status()).isEqualTo(200);
        assertThat(visitors.as(given.mentor()).get("/schools/needs").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("the map shows the schools of the list and no others, and a district's when one is chosen")
    void map() {
        browser.as(given.methodist()).go("/schools/map").checked("schools-map");
        browser.phone().as(given.methodist()).go("/schools/map").checked("schools-map-phone");
        String own = "/schools/" + given.school().place().publicId() + "/year";
        String other = "/schools/" + given.otherSchool().place().publicId() + "/year";
        assertThat(visitors.as(given.methodist()).get("/schools/map").body()).contains(own, other);
        assertThat(visitors.as(given.officer()).get("/schools/map").body())
                .contains(own)
                .doesNotContain(other);
        assertThat(visitors.as(given.methodist())
                        .get("/schools/map?district=nowhere")
                        .body())
                .doesNotContain(own);
        assertThat(visitors.as(given.head()).get("/schools/map").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a school is found by a part of its name and by its stage")
    void found() {
        Visitor methodist = visitors.as(given.methodist());
        String name = given.school().place().name();
        assertThat(methodist.get("/schools?name=" + name.substring(0, 4)).body())
                .contains(name)
                .doesNotContain(given.otherSchool().place().name());
        assertThat(methodist.get("/schools?stage=work").body()).doesNotContain(name);
        assertThat(methodist.get("/schools?sort=need&after=nonsense").body()).contains(name);
        assertThat(methodist.get("/schools.csv").body()).contains(name);
    }

    @Test
    @DisplayName(
            "a school's year opens from its row, for those who reach it; its plan for the authority once it is submitted")
    void oneSchool() {
        String path = "/schools/" + given.school().place().publicId() + "/year";
        assertThat(visitors.as(given.officer()).get("/schools").body()).contains(path);
        assertThat(browser.phone()
                        .as(given.methodist())
                        .go(path)
                        .checked("school-year")
                        .text())
                .contains(given.school().place().name());
        assertThat(visitors.as(given.officer()).get(path).body()).doesNotContain("href=\"/plans/");
        assertThat(visitors.as(given.otherHead()).get(path).status()).isEqualTo(404);
        String beyond = "/schools/" + given.otherSchool().place().publicId() + "/year";
        assertThat(visitors.as(given.officer()).get(beyond).status()).isEqualTo(404);
        assertThat(visitors.as(given.methodist()).get("/schools/needs.csv").status())
                .isEqualTo(200);
        assertThat(visitors.as(given.mentor()).get("/schools/needs.csv").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("the list says how many of a school have answered")
    void answering() {
        given.otherHead()
                .does(() -> diagnosis.open(new OpenCampaign.Command(
                        given.otherSchool().id(),
                        diagnosis.yearOf(diagnosis.today()),
                        diagnosis.today().plusDays(14),
                        60)));
        browser.as(given.centreHead()).go("/schools").checked("schools");
        browser.phone().as(given.centreHead()).go("/schools").checked("schools");
        assertThat(visitors.as(given.methodist()).get("/schools?stage=asking").body())
                .contains("0 / 1");
        browser.as(given.centreHead()).go("/schools/needs").checked("schools-needs");
    }
}

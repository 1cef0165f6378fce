package org.birge.growth.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.birge.support.request.AskForSupport;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request that names an area of needs is counted with that need (J0.5, J1d.3, issue 4)")
@BirgeTest
class AreasAskedForTest {

    private final Given given;
    private final Visitors visitors;
    private final CountryPack pack;
    private final AskForSupport askForSupport;

    AreasAskedForTest(Given given, Visitors visitors, CountryPack pack, AskForSupport askForSupport) {
        this.given = given;
        this.visitors = visitors;
        this.pack = pack;
        this.askForSupport = askForSupport;
    }

    @Test
    void theLineOfAnAreaLeadsToTheRequestsThatNameIt() {
        String section = pack.sections().getFirst().code();
        String area = pack.teacherNeeds().areas().getFirst().code();
        String other = pack.teacherNeeds().areas().getLast().code();
        given.centreHead();
        given.teacher()
                .runs(() -> askForSupport.run(new AskForSupport.Command(
                        "teacher", section, null, "Meyarlar lazımdır", "Söz", "any", null, null, area)));
        given.otherHead()
                .runs(() -> askForSupport.run(new AskForSupport.Command(
                        "teacher", section, null, "Kabinet üçün alət", "Söz", "any", null, null, null)));
        Visitor centre = visitors.as(given.methodist());
        String queue = "/support?area=" + area;
        assertThat(centre.get("/trainings/demand").body()).contains("href=\"" + queue + "\"");
        assertThat(centre.get(queue).body())
                .contains("Meyarlar lazımdır", "/support?state=late&amp;area=" + area)
                .doesNotContain("Kabinet üçün alət");
        assertThat(centre.get("/support?area=" + other).body()).doesNotContain("Meyarlar lazımdır");
        assertThat(centre.get("/support?state=late&area=" + area).body()).doesNotContain("Meyarlar lazımdır");
        assertThat(centre.get("/support/export?format=csv&state=open&area=" + area)
                        .body())
                .contains("Meyarlar lazımdır")
                .doesNotContain("Kabinet üçün alət");
    }

    @Test
    void requestsThatNameAnAreaAreCountedWithItAndTheirSchoolsInvited() {
        String section = pack.sections().getLast().code();
        String area = pack.teacherNeeds().areas().getFirst().code();
        given.centreHead();
        for (Person person : List.of(given.teacher(), given.otherHead())) {
            person.runs(() -> askForSupport.run(new AskForSupport.Command(
                    "teacher", section, null, "Meyarlar", "Nümunə istəyirik.", "any", null, null, area)));
        }
        Visitor centre = visitors.as(given.methodist());
        assertThat(centre.get("/trainings/demand").body())
                .as("once, with its area")
                .contains("/trainings/demand/need/" + area)
                .doesNotContain("/trainings/demand/request/" + section);
        assertThat(centre.get("/trainings/demand/need/" + area).body())
                .contains(
                        given.school().place().name(),
                        given.otherSchool().place().name());
        assertThat(visitors.as(given.officer()).get("/trainings/demand").body())
                .as("requests are between a school and the centre")
                .doesNotContain("Müraciət edən məktəblər");
        assertThat(visitors.as(given.teacher())
                        .post(
                                "/support",
                                "whom",
                                "teacher",
                                "section",
                                section,
                                "topic",
                                "Ad",
                                "words",
                                "Söz",
                                "area",
                                "yoxdur")
                        .status())
                .isEqualTo(422);
    }
}

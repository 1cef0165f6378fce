package org.birge.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.Test;

/** N1: the tree is found, added to, changed from a day on and ended by those above, within their reach. */
@BirgeTest
class OrganisationPagesTest {

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;

    OrganisationPagesTest(Given given, Visitors visitors, Browser browser) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
    }

    @Test
    void aSchoolIsAddedChangedFromADayOnAndEnded() {
        Visitor officer = visitors.as(given.officer());
        String parent = Long.toString(given.district().id());
        assertThat(add(officer, parent, "Yeni kənd tam orta məktəb", "0999901").location())
                .isEqualTo("/organisations");
        String id = idOf(officer, "Yeni kənd tam orta məktəb");
        String page = officer.get("/organisations/" + id).body();
        String period = find(page, "name=\"period\" value=\"(\\d+)\"");
        Visitor.Answer changed = officer.post(
                "/organisations/" + id + "/periods",
                "period",
                period,
                "kind",
                "school",
                "parent",
                "",
                "code",
                "0999901",
                "name",
                "Yeni kənd məktəb-liseyi",
                "shortName",
                "",
                "schoolKind",
                "",
                "district",
                "",
                "latitude",
                "",
                "longitude",
                "",
                "from",
                "2026-11-21");
        assertThat(changed.location()).isEqualTo("/organisations/" + id);
        assertThat(officer.get("/organisations/" + id).body())
                .contains("Yeni kənd məktəb-liseyi")
                .contains("Yeni kənd tam orta məktəb");
        Visitor.Answer again = officer.post(
                "/organisations/" + id + "/periods",
                "period",
                period,
                "kind",
                "school",
                "parent",
                "",
                "code",
                "0999901",
                "name",
                "Başqa ad",
                "shortName",
                "",
                "schoolKind",
                "",
                "district",
                "",
                "latitude",
                "",
                "longitude",
                "",
                "from",
                "2026-11-25");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body())
                .contains("Başqa ad")
                .contains("from-problem")
                .doesNotContain("name=\"period\" value=\"" + period);
        assertThat(officer.post("/organisations/" + id + "/end", "reason", "əmr № 5")
                        .location())
                .isEqualTo("/organisations/" + id);
    }

    @Test
    void aCodeIsGivenOnce() {
        Visitor officer = visitors.as(given.officer());
        String parent = Long.toString(given.district().id());
        add(officer, parent, "Birinci məktəb", "0999902");
        assertThat(add(officer, parent, "İkinci məktəb", "0999902").status()).isEqualTo(409);
    }

    @Test
    void aPlaceOutOfReachIsNotFoundAndNothingIsAddedBelowIt() {
        Visitor ministry = visitors.as(given.ministryOfficer());
        given.otherSchool();
        String other = idOf(ministry, given.otherSchool().place().name());
        Visitor officer = visitors.as(given.officer());
        assertThat(officer.get("/organisations/" + other).status()).isEqualTo(404);
        assertThat(add(officer, Long.toString(given.otherDistrict().id()), "Özgə məktəb", "0999903")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aFormThatLeavesThingsOutIsAnsweredOnThePage() {
        Visitor officer = visitors.as(given.officer());
        assertThat(officer.post("/organisations").status()).isEqualTo(422);
    }

    @Test
    void aSchoolWithStaffIsNotEnded() {
        given.school();
        Visitor officer = visitors.as(given.officer());
        String id = idOf(officer, given.school().place().name());
        assertThat(officer.post("/organisations/" + id + "/end", "reason", "əmr")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void headsAndTeachersHaveNoSuchPage() {
        assertThat(visitors.as(given.head()).get("/organisations").status()).isEqualTo(404);
        assertThat(visitors.as(given.teacher()).get("/organisations/new").status())
                .isEqualTo(404);
    }

    @Test
    void thePagesAreInOrder() {
        given.school();
        browser.as(given.officer()).go("/organisations").checked("organisations");
        browser.phone().as(given.officer()).go("/organisations/new").checked("organisation-new");
    }

    private static Visitor.Answer add(Visitor officer, String parent, String name, String code) {
        return officer.post(
                "/organisations",
                "kind",
                "school",
                "parent",
                parent,
                "code",
                code,
                "name",
                name,
                "shortName",
                "",
                "schoolKind",
                "",
                "district",
                "",
                "latitude",
                "41,37",
                "longitude",
                "48.39",
                "from",
                "2026-09-01");
    }

    private static String idOf(Visitor officer, String name) {
        return find(officer.get("/organisations").body(), "/organisations/([\\w-]{16})\">" + Pattern.quote(name));
    }

    private static String find(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}

package org.birge.registry.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The head of the centre says who works in which division (J0.4)")
@BirgeTest
class DivisionsTest {

    private static final String PATH = "/centre/divisions";

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;

    DivisionsTest(Given given, Visitors visitors, Browser browser) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
    }

    @Test
    @DisplayName("once in each, to an end; its people read it, everybody else finds nothing")
    void assignedAndEnded() {
        Person methodist = given.methodist();
        Visitor head = visitors.as(given.centreHead()).in("az");
        String person = methodist.publicId();
        assertThat(head.post(PATH, "person", person, "division", "resources").status())
                .isEqualTo(302);
        Visitor.Answer twice =
                head.post(PATH, "person", person, "person-text", methodist.name(), "division", "resources");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.body()).contains("artıq işləyir").contains("value=\"" + methodist.name());
        assertThat(head.post(PATH, "person", "", "division", "").status()).isEqualTo(422);
        assertThat(head.post(PATH, "person", person, "division", "no-such").status())
                .isEqualTo(404);
        assertThat(head.post(PATH, "person", given.teacher().publicId(), "division", "resources")
                        .status())
                .as("a teacher of a school is nobody of the centre")
                .isEqualTo(404);
        String page = head.get(PATH).body();
        assertThat(page.split(methodist.name(), -1)).hasSizeGreaterThan(5);
        Window desk = browser.as(given.centreHead()).go(PATH).checked("divisions");
        desk.page().fill("#person", methodist.name());
        desk.page().locator("[role=option]").first().click();
        desk.page().selectOption("#division", "resources");
        desk.page().click("main form .main-action");
        assertThat(desk.text()).contains("artıq işləyir");
        browser.phone().as(given.centreHead()).go(PATH).checked("divisions");

        Visitor reader = visitors.as(methodist);
        assertThat(reader.get(PATH).body()).contains(methodist.name()).doesNotContain("<select");
        assertThat(reader.get(PATH + "/staff?q=a").status()).isEqualTo(404);
        Matcher end = Pattern.compile("action=\"(" + PATH + "/[^\"]+/end)\"").matcher(page);
        assertThat(end.find()).isTrue();
        assertThat(reader.post(end.group(1)).status()).isEqualTo(404);
        assertThat(head.post(end.group(1)).status()).isEqualTo(302);
        assertThat(head.post(end.group(1)).status()).isEqualTo(404);
        for (Person other : new Person[] {given.head(), given.officer(), given.ministryOfficer(), given.mentor()}) {
            assertThat(visitors.as(other).get(PATH).status())
                    .as(other.userName())
                    .isEqualTo(404);
        }
    }
}

package org.birge.registry.union;

import static org.assertj.core.api.Assertions.assertThat;

import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BirgeTest
@DisplayName("Method unions and their heads (J1d.10)")
class UnionPagesTest {

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;

    UnionPagesTest(Given given, Visitors visitors, Browser browser) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
    }

    @Test
    @DisplayName(
            "The head forms a union, finds members whatever the spelling, and lets one of them lead; that one is told")
    void formed() {
        Person nigar = given.teacher("Nigar");
        Person elshen = given.teacher("Elşən");
        Visitor head = visitors.as(given.head());
        String at = formed(head, "Dəqiq fənlər");
        String found = head.get(at + "/members/new?q=elshen").body();
        assertThat(found).contains(elshen.publicId()).doesNotContain(nigar.publicId());
        assertThat(head.post(at + "/members/new", "from", "2026-09-01", "q", "elshen")
                        .status())
                .isEqualTo(422);
        joined(head, at, nigar);
        joined(head, at, elshen);
        assertThat(head.get(at + "/members/new?q=elshen").body()).doesNotContain(elshen.publicId());

        assertThat(head.post(at + "/head", "version", "0", "person", nigar.publicId(), "from", "2026-09-01")
                        .location())
                .isEqualTo(at);
        assertThat(visitors.as(nigar).get("/notices").body()).contains("Dəqiq fənlər");
        assertThat(head.post(at + "/head", "version", "1", "person", elshen.publicId(), "from", "2026-09-10")
                        .location())
                .isEqualTo(at);
        String page = head.get(at).body();
        assertThat(page.indexOf(elshen.publicId())).isLessThan(page.indexOf(nigar.publicId()));
        assertThat(head.get("/people/unions?q=deqiq").body()).contains(at).contains("Hüseynov Elşən");
        assertThat(head.get("/people/unions?q=zzzz").body()).doesNotContain(at);
        assertThat(head.get("/people/unions/export?format=csv").body()).contains("Dəqiq fənlər");
        assertThat(head.get(at + "/export?format=csv").body()).contains("Nigar").contains("Elşən");
    }

    @Test
    @DisplayName("Two change a union at once: the second is told, keeps what was typed, and overwrites nothing")
    void stale() {
        Visitor head = visitors.as(given.head());
        Visitor deputy = visitors.as(given.deputy());
        String at = formed(head, "Dillər");
        assertThat(head.post(at + "/change", "version", "0", "name", "Xarici dillər", "from", "2026-09-05")
                        .status())
                .isEqualTo(302);
        Visitor.Answer told = deputy.post(at + "/change", "version", "0", "name", "Filologiya", "from", "2026-09-05");
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.body()).contains("Filologiya").contains("name=\"version\" value=\"1\"");
        assertThat(head.get(at).body()).contains("Xarici dillər").contains("Dillər");
        assertThat(head.post("/people/unions/new", "name", "Xarici dillər", "from", "2026-09-01")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("Who leaves stays in the history and may come back; an ended union is kept with its last members")
    void history() {
        Person nigar = given.teacher("Nigar");
        Visitor head = visitors.as(given.head());
        String at = formed(head, "Təbiət fənləri");
        joined(head, at, nigar);
        String leaving = at + "/members/" + nigar.publicId() + "/end";
        assertThat(head.get(leaving).status()).isEqualTo(200);
        assertThat(head.post(leaving, "lastDay", "2026-08-01").status()).isEqualTo(422);
        assertThat(head.post(leaving, "lastDay", "2036-08-01").status()).isEqualTo(422);
        assertThat(head.post(leaving, "lastDay", "2026-09-04").location()).isEqualTo(at);
        assertThat(head.get(at).body()).contains(nigar.publicId().isEmpty() ? "-" : "Nigar");
        assertThat(head.get(leaving).status()).isEqualTo(404);
        joined(head, at, nigar, "2026-09-08");
        assertThat(head.post(at + "/end", "version", "0", "lastDay", "2026-09-10")
                        .location())
                .isEqualTo(at);
        assertThat(head.get("/people/unions").body()).doesNotContain(at);
        assertThat(head.get("/people/unions?state=ended").body()).contains(at);
        assertThat(head.get(at).body()).contains("Nigar").doesNotContain(at + "/change");
        assertThat(head.get(at + "/change").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("Teachers read their school's unions and change none; another school's unions are not there")
    void rights() {
        Person teacher = given.teacher("Nigar");
        Visitor head = visitors.as(given.head());
        String at = formed(head, "İbtidai siniflər");
        joined(head, at, teacher);
        Visitor reader = visitors.as(teacher);
        assertThat(reader.get("/people/unions").body()).contains(at).doesNotContain("/people/unions/new");
        assertThat(reader.get(at).body()).contains("Nigar").doesNotContain("/members/new");
        for (String path : new String[] {"/members/new", "/change", "/head", "/end"}) {
            assertThat(reader.get(at + path).status()).isEqualTo(404);
            assertThat(visitors.as(given.otherHead()).get(at + path).status()).isEqualTo(404);
            assertThat(visitors.as(given.officer()).get(at + path).status()).isEqualTo(404);
        }
        assertThat(visitors.as(given.otherHead()).get(at).status()).isEqualTo(404);
        assertThat(visitors.as(given.otherHead()).get("/people/unions").body()).doesNotContain(at);
        assertThat(visitors.as(given.officer()).get(at).status()).isEqualTo(200);
        assertThat(reader.post(at + "/end", "version", "0", "lastDay", "2026-09-10")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("A centre gathers people of several schools; each school sees its own members only")
    void severalSchools() {
        Person here = given.teacher("Nigar");
        Person there = given.otherHead();
        Visitor centre = visitors.as(given.centreHead());
        String at = formed(centre, "Kiçik məktəblərin riyaziyyatçıları");
        joined(centre, at, here);
        joined(centre, at, there);
        assertThat(centre.get(at).body()).contains(here.publicId()).contains(there.publicId());
        Visitor head = visitors.as(given.head());
        assertThat(head.get("/people/unions").body()).contains(at);
        assertThat(head.get(at).body())
                .contains(here.publicId())
                .doesNotContain(there.publicId())
                .doesNotContain("/members/new");
        assertThat(visitors.as(given.otherHead()).get("/people/unions").body()).contains(at);
        assertThat(head.post(at + "/members/new", "people", here.publicId(), "from", "2026-09-01")
                        .status())
                .isEqualTo(404);
        String own = formed(head, "Yalnız bizim");
        assertThat(head.post(own + "/members/new", "people", there.publicId(), "from", "2026-09-01")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("List, union and forms are in order at the desk and on the phone")
    void pages() {
        given.school().withStaff(14);
        Visitor head = visitors.as(given.head());
        String at = formed(head, "Humanitar fənlər");
        for (Person teacher : given.school().staff().subList(1, 6)) {
            joined(head, at, teacher);
        }
        for (String[] page : new String[][] {
            {"/people/unions", "unions"},
            {at, "union"},
            {at + "/members/new", "union-join"},
            {at + "/head", "union-head"},
            {at + "/end", "union-end"},
            {"/people/unions/new", "union-new"}
        }) {
            browser.as(given.head()).go(page[0]).checked(page[1]);
            browser.in(Language.KK).phone().as(given.head()).go(page[0]).checked(page[1] + "-kk");
        }
    }

    private static String formed(Visitor visitor, String name) {
        Visitor.Answer formed = visitor.post("/people/unions/new", "name", name, "from", "2026-09-01");
        assertThat(formed.location()).startsWith("/people/unions/");
        return formed.location();
    }

    private static void joined(Visitor visitor, String at, Person person) {
        joined(visitor, at, person, "2026-09-01");
    }

    private static void joined(Visitor visitor, String at, Person person, String from) {
        Visitor.Answer answer = visitor.post(at + "/members/new", "people", person.publicId(), "from", from);
        assertThat(answer.location()).isEqualTo(at);
    }
}

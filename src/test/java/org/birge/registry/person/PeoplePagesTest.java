package org.birge.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
@DisplayName("Staff and people (N2, J1d.12)")
class PeoplePagesTest {

    private static final String[] NEW = {
        "surname",
        "Nəsibova",
        "firstName",
        "Xumar",
        "identifier",
        "5ABC2D7",
        "post",
        "teacher",
        "load",
        "18",
        "from",
        "2026-09-15"
    };

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;

    PeoplePagesTest(Given given, Visitors visitors, Browser browser) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
    }

    @Test
    @DisplayName("The head sees the staff of the own school only, and takes it away as a file")
    void ownStaff() {
        given.otherHead();
        Person teacher = given.teacher("Nigar");
        Visitor head = visitors.as(given.head());
        assertThat(head.get("/people").body())
                .contains(teacher.publicId())
                .doesNotContain(given.otherHead().publicId());
        Visitor.Answer file = head.get("/people/export?format=csv");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).contains("Nigar");
        assertThat(head.get("/people?order=post&q=zzzz").body()).doesNotContain(teacher.publicId());
    }

    @Test
    @DisplayName(
            "The list finds names without their signs, in Cyrillic and with a wrong letter, and only where the reader may look")
    void search() {
        Person teacher = given.teacher("Fəridə");
        Visitor head = visitors.as(given.head());
        for (String typed : new String[] {"feride", "Фариде", "FƏRİDƏ", "Fərizə", "fərid"}) {
            String at = "/people?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
            assertThat(head.get(at).body()).as(typed).contains(teacher.publicId());
            assertThat(head.get(at + "&order=experience").body()).contains(teacher.publicId());
            assertThat(visitors.as(given.otherHead()).get(at).body()).doesNotContain(teacher.publicId());
        }
        String below = "&place=" + given.school().place().publicId();
        Visitor officer = visitors.as(given.regionalOfficer());
        assertThat(officer.get("/people?q=feride" + below).body()).contains(teacher.publicId());
        given.otherHead();
        String elsewhere = "&place=" + given.otherSchool().place().publicId();
        assertThat(officer.get("/people?q=feride" + elsewhere).body()).doesNotContain(teacher.publicId());
        assertThat(head.get("/people/export?format=csv&q=feride").body()).contains("Fəridə");
    }

    @Test
    @DisplayName("A person of another school is not there; a teacher sees nobody's page but the own one")
    void notYours() {
        Person teacher = given.teacher("Nigar");
        assertThat(visitors.as(given.head())
                        .get("/people/" + given.otherHead().publicId())
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(teacher)
                        .get("/people/" + given.head().publicId())
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(teacher).get("/people/" + teacher.publicId()).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("Who may not manage staff is refused the forms and what they send")
    void refused() {
        Person teacher = given.teacher("Nigar");
        for (Person reader : new Person[] {given.deputy(), teacher, given.methodist()}) {
            Visitor visitor = visitors.as(reader);
            assertThat(visitor.get("/people/new").status()).isEqualTo(404);
            assertThat(visitor.post("/people/" + teacher.publicId() + "/details", "surname", "X")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName("Two people edit the same: the second is told, keeps what was typed, and overwrites nothing")
    void stale() {
        String at = "/people/" + given.teacher("Nigar").publicId();
        Visitor head = visitors.as(given.head());
        String[] first = {
            "version", "0", "surname", "Birinci", "firstName", "Nigar", "kind", "correction", "reason", "səhv"
        };
        String[] second = {
            "version", "0", "surname", "İkinci", "firstName", "Nigar", "kind", "correction", "reason", "səhv"
        };
        assertThat(head.post(at + "/details", first).status()).isEqualTo(302);
        Visitor.Answer told = head.post(at + "/details", second);
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.body()).contains("İkinci").contains("value=\"1\"");
        assertThat(head.get(at).body()).contains("Birinci").doesNotContain("İkinci");
        assertThat(head.get("/people?q=birin").body()).contains("Birinci");
    }

    @Test
    @DisplayName(
            "A wrong identifier is told at its field; a known one out of reach only sends a request, which the other place answers")
    void requests() {
        Visitor head = visitors.as(given.head());
        Visitor other = visitors.as(given.otherHead());
        String[] wrong = NEW.clone();
        wrong[5] = "5ABC2DO";
        Visitor.Answer told = head.post("/people/new", wrong);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("identifier-problem").contains("Nəsibova");

        assertThat(other.post("/people/new", NEW).status()).isEqualTo(302);
        assertThat(other.post("/people/new", NEW).status()).isEqualTo(422);

        assertThat(head.post("/people/new", NEW).location()).isEqualTo("/people/requests");
        assertThat(head.get("/people/requests").body())
                .doesNotContain("Nəsibova")
                .doesNotContain("otherSchoolName");
        String waiting = other.get("/people/requests").body();
        assertThat(waiting).contains("Nəsibova");
        String request = waiting.replaceFirst("(?s).*?/people/requests/([\\w-]+)/second.*", "$1");
        assertThat(head.post("/people/requests/" + request + "/second").status())
                .isEqualTo(404);
        assertThat(other.post("/people/requests/" + request + "/second").status())
                .isEqualTo(302);
        assertThat(head.get("/people").body()).contains("Nəsibova");
        assertThat(other.post("/people/requests/" + request + "/second").status())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("A posting that ends leaves the list, stays in the history, and leads to what is owed")
    void end() {
        Person teacher = given.teacher("Leyla");
        Visitor head = visitors.as(given.head());
        String page = head.get("/people/" + teacher.publicId()).body();
        String posting = page.replaceFirst("(?s).*?/postings/([\\w-]+)/end.*", "$1");
        Visitor.Answer ended = head.post(
                "/postings/" + posting + "/end", "version", "0", "lastDay", "2026-09-01", "reason", "öz ərizəsi");
        assertThat(ended.location()).isEqualTo("/people/" + teacher.publicId() + "/owed");
        assertThat(head.get(ended.location()).status()).isEqualTo(200);
        assertThat(head.get("/people/" + teacher.publicId()).body()).contains("2026");
        assertThat(visitors.as(given.otherHead())
                        .get("/postings/" + posting + "/end")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("Two change one posting: the second is told, keeps what was typed, and overwrites nothing")
    void stalePosting() {
        Person teacher = given.teacher("Zümrüd");
        Visitor head = visitors.as(given.head());
        String page = head.get("/people/" + teacher.publicId()).body();
        String at = "/postings/" + page.replaceFirst("(?s).*?/postings/([\\w-]+)/change.*", "$1");
        String[] first = {"version", "0", "load", "11", "from", "2026-11-02"};
        String[] second = {"version", "0", "load", "13", "from", "2026-11-03"};
        assertThat(head.post(at + "/change", first).status()).isEqualTo(302);
        Visitor.Answer told = head.post(at + "/change", second);
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.body()).contains("value=\"13\"").contains("value=\"2026-11-03\"");
        assertThat(head.post(at + "/end", "version", "0", "lastDay", "2026-11-10", "reason", "ərizə")
                        .status())
                .isEqualTo(409);
        assertThat(head.get("/people/" + teacher.publicId()).body()).doesNotContain("13 saat");
    }

    @Test
    @DisplayName("List, person and form are in order at the desk and on the phone")
    void pages() {
        Person teacher = given.teacher("Nigar");
        for (String[] page : new String[][] {
            {"/people", "people"},
            {"/people/" + teacher.publicId(), "person"},
            {"/people/new", "person-new"},
            {"/people/requests", "requests"}
        }) {
            browser.as(given.head()).go(page[0]).checked(page[1]);
            browser.in(Language.KK).phone().as(given.head()).go(page[0]).checked(page[1] + "-kk");
        }
    }
}

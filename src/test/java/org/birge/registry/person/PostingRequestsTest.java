package org.birge.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BirgeTest
@DisplayName("A person whom another place has is asked for there (N2)")
class PostingRequestsTest {

    private final Given given;
    private final Visitors visitors;
    private Visitor asker;
    private Visitor asked;

    PostingRequestsTest(Given given, Visitors visitors) {
        this.given = given;
        this.visitors = visitors;
        this.asker = visitors.nobody();
        this.asked = visitors.nobody();
    }

    @BeforeEach
    void bothSides() {
        asker = visitors.as(given.head());
        asked = visitors.as(given.otherHead());
    }

    @Test
    @DisplayName(
            "A transfer ends the postings and unions there and makes the new posting the main one; all three are told")
    void transfer() {
        String person = there("Nəsibova", "Xumar", "5ABC2D7");
        String union = asked.post("/people/unions/new", "name", "Coğrafiya", "from", "2026-09-01")
                .location();
        assertThat(asked.post(union + "/members/new", "people", person, "from", "2026-09-01")
                        .status())
                .isEqualTo(302);
        assertThat(ask("Başqa", "Ad", "5ABC2D7").location()).isEqualTo("/people/requests");
        assertThat(asked.get("/notices").body()).contains(given.school().place().name());
        assertThat(asker.get("/people/" + person).status()).isEqualTo(404);

        String request = waiting();
        assertThat(asked.post(request + "/transfer").location()).isEqualTo("/people/requests");
        assertThat(asker.get("/people").body()).contains(person);
        assertThat(asker.get("/people/requests").body()).contains("razılaşdırılıb: keçirilib");
        assertThat(asker.get("/notices").body()).contains("işçi sizə keçir");
        String page = asker.get("/people/" + person).body();
        assertThat(page).contains("əsas iş").contains("/change");
        assertThat(asked.get("/people").body()).doesNotContain(person);
        assertThat(asked.get("/people/" + person).body()).contains("14 sen 2026");
        assertThat(asked.get(union).body()).contains("Nəsibova").doesNotContain("/members/" + person);
    }

    @Test
    @DisplayName("A second posting leaves the main one where it is")
    void second() {
        String person = there("Cabbarova", "Tərlan", "5ABC2D8");
        ask("Başqa", "Ad", "5ABC2D8");
        assertThat(asked.post(waiting() + "/second").status()).isEqualTo(302);
        assertThat(asker.get("/people?q=cabbarova").body()).contains(person).contains("əlavə iş");
        assertThat(asked.get("/people?q=cabbarova").body()).contains(person);
        assertThat(asker.get("/notices").body()).contains("əlavə iş");
    }

    @Test
    @DisplayName("Who is declined reads so and learns neither who it is nor where they work")
    void declined() {
        String person = there("Gizlinova", "Məxfi", "5ABC2D9");
        ask("Başqa", "Ad", "5ABC2D9");
        ask("Başqa", "Ad", "5ABC2D9");
        String request = waiting();
        assertThat(asked.get("/people/requests").body().split(request, -1)).hasSize(4);
        assertThat(asked.post(request + "/refusal").status()).isEqualTo(302);
        for (String page : List.of("/people/requests", "/notices")) {
            assertThat(asker.get(page).body())
                    .doesNotContain("Gizlinova")
                    .doesNotContain(person)
                    .doesNotContain(given.otherSchool().place().name());
        }
        assertThat(asker.get("/people/requests").body()).contains("rədd edilib");
        assertThat(asker.get("/notices").body()).contains("razılıq verilmədi");
        assertThat(asker.get("/people/" + person).status()).isEqualTo(404);
        assertThat(asked.post(request + "/second").status()).isEqualTo(409);
    }

    @Test
    @DisplayName("Of two who answer at once one does, the other is told that it has its answer")
    void atOnce() throws Exception {
        there("Tələsən", "Elnur", "5ABC2DA");
        ask("Başqa", "Ad", "5ABC2DA");
        String request = waiting();
        Visitor officer = visitors.as(given.regionalOfficer());
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Visitor.Answer> one = both.submit(() -> asked.post(request + "/second"));
            Future<Visitor.Answer> other = both.submit(() -> officer.post(request + "/transfer"));
            assertThat(Stream.of(one.get().status(), other.get().status())).containsExactlyInAnyOrder(302, 409);
        }
    }

    /** Adds somebody at the other school; their public id. */
    private String there(String surname, String firstName, String identifier) {
        assertThat(asked.post("/people/new", typed(surname, firstName, identifier, "2026-09-01"))
                        .location())
                .isEqualTo("/people");
        return asked.get("/people?q=" + firstName).body().replaceFirst("(?s).*<tbody>.*?/people/([\\w-]+)\".*", "$1");
    }

    private Visitor.Answer ask(String surname, String firstName, String identifier) {
        return asker.post("/people/new", typed(surname, firstName, identifier, "2026-09-15"));
    }

    private String waiting() {
        return asked.get("/people/requests").body().replaceFirst("(?s).*?(/people/requests/[\\w-]+)/second.*", "$1");
    }

    private static String[] typed(String surname, String firstName, String identifier, String from) {
        return new String[] {
            "surname",
            surname,
            "firstName",
            firstName,
            "identifier",
            identifier,
            "post",
            "teacher",
            "load",
            "18",
            "from",
            from
        };
    }
}

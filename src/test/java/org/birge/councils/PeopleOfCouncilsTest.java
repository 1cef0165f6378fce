package org.birge.councils;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@DisplayName("People of councils are found by their names (J0.3)")
@BirgeTest
class PeopleOfCouncilsTest {

    private final Given given;
    private final Visitors visitors;
    private final Sittings sittings;

    PeopleOfCouncilsTest(Given given, Visitors visitors, ApplicationContext beans) {
        this.given = given;
        this.visitors = visitors;
        this.sittings = new Sittings(given, beans);
    }

    @BeforeEach
    void school() {
        given.deputy();
        given.secretary();
        given.teacher("Fəridə");
    }

    @Test
    @DisplayName(
            "Without script what was typed is looked up on sending: member, officer, presenter and who answers for a decision")
    void withoutScript() {
        given.school().withStaff(9);
        String council = sittings.council();
        Visitor head = visitors.as(given.head());
        String at = "/councils/" + council;
        Visitor.Answer officer = head.post(at + "/officers", "office", "secretary", "secretary-text", "feride");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.body()).contains("type=\"radio\" name=\"secretary\"");
        assertThat(head.post(at + "/officers", "office", "secretary", "secretary-text", "zzzz")
                        .body())
                .contains("zzzz");
        assertThat(head.post(at + "/members", "person-text", "", "name", "").status())
                .isEqualTo(422);
        assertThat(head.post(at + "/members", "name", "Gülnarə Quliyeva", "capacity", "valideyn")
                        .status())
                .isEqualTo(302);
        assertThat(head.post(at + "/officers", "office", "secretary", "secretary-text", "gulnare")
                        .body())
                .contains("Gülnarə Quliyeva");

        String session = sittings.called();
        Visitor secretary = visitors.as(given.secretary());
        String items = "/councils/sessions/" + session + "/items";
        Visitor.Answer presenter = secretary.post(items, "title", "Yekunlar", "presenter-new-text", "feride");
        assertThat(presenter.status()).isEqualTo(422);
        assertThat(presenter.body()).contains("type=\"radio\" name=\"presenter-new\"", "value=\"Yekunlar\"");
        String feride = Long.toString(given.teacher("Fəridə").id());
        secretary.post(items, "title", "Yekunlar", "presenter-new-text", "feride", "presenter-new", feride);
        given.secretary().runs(() -> {
            assertThat(sittings.page(session).items().getLast().presenter()).contains("Fəridə");
            sittings.the(OpenSession.class).run(session);
            sittings.the(PutMotion.class)
                    .run(new PutMotion.Command(session, sittings.item(session), "Təsdiq edilsin."));
            sittings.the(RecordVotes.class).allInFavour(session, sittings.item(session), null);
        });
        String item = given.secretary().does(() -> sittings.item(session));
        Visitor.Answer decision = secretary.post(
                items + "/" + item + "/decisions",
                "decision",
                "Hazırlansın.",
                "responsible-text",
                "feride",
                "due",
                "2026-12-20");
        assertThat(decision.status()).isEqualTo(422);
        assertThat(decision.body()).contains("type=\"radio\" name=\"responsible\"", "Hazırlansın.");
    }

    @Test
    @DisplayName("Nobody is suggested to a member, to another school's head or to a teacher beside the council")
    void onlyForThoseWhoChoose() {
        given.school().withStaff(9);
        String council = sittings.council();
        String session = sittings.called();
        List<String> asked = List.of(
                "/councils/" + council + "/colleagues?q=feride",
                "/councils/" + council + "/members?q=feride",
                "/councils/sessions/" + session + "/people?q=feride");
        for (String one : asked) {
            assertThat(visitors.as(given.head()).get(one).status()).as(one).isEqualTo(200);
            assertThat(visitors.as(given.teacher("Fəridə")).get(one).status())
                    .as(one)
                    .isEqualTo(404);
            assertThat(visitors.as(given.otherHead()).get(one).status()).as(one).isEqualTo(404);
        }
    }
}

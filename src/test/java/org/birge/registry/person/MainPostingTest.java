package org.birge.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.registry.AppointPerson;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BirgeTest
@DisplayName(
        "The main posting changes only with the agreement of the place that holds it; a second school gets no hold of the account (N2)")
class MainPostingTest {

    private final Given given;
    private final Visitors visitors;
    private final AppointPerson appointPerson;
    private final MovableClock clock;
    private final TestDatabase database;

    MainPostingTest(
            Given given, Visitors visitors, AppointPerson appointPerson, MovableClock clock, TestDatabase database) {
        this.given = given;
        this.visitors = visitors;
        this.appointPerson = appointPerson;
        this.clock = clock;
        this.database = database;
    }

    @Test
    @DisplayName(
            "A second school adds postings as it likes: none becomes the main one, not before the main one has ended")
    void neverMain() {
        Person both = ofBothSchools(1);
        Visitor second = visitors.as(given.head());
        assertThat(add(second, both, "psychologist").status()).isEqualTo(302);
        assertThat(mainAt(both)).containsExactly(given.otherSchool().id());

        Visitor first = visitors.as(given.otherHead());
        String posting =
                first.get("/people/" + both.publicId()).body().replaceFirst("(?s).*?/postings/([\\w-]+)/end.*", "$1");
        LocalDate last = clock.today().plusDays(30);
        assertThat(first.post(
                                "/postings/" + posting + "/end",
                                "version",
                                "0",
                                "lastDay",
                                last.toString(),
                                "reason",
                                "ərizə")
                        .status())
                .isEqualTo(302);
        assertThat(add(second, both, "librarian").status()).isEqualTo(302);
        assertThat(mainAt(both)).containsExactly(given.otherSchool().id());
        assertThat(slip(second, both).status()).as("still works there mainly").isEqualTo(409);
    }

    @Test
    @DisplayName("A second school prints no code for the account, opens none, and does not change where letters go")
    void noHoldOfTheAccount() {
        Person both = ofBothSchools(2);
        Visitor second = visitors.as(given.head());
        assertThat(slip(second, both).status()).isEqualTo(409);

        database.superuser()
                .sql("update access.account set person_id = null, email = null where id = " + both.account())
                .update();
        assertThat(slip(second, both).status()).as("opens no account").isEqualTo(409);
        assertThat(slip(visitors.as(given.otherHead()), both).status()).isEqualTo(200);

        Visitor.Answer other = mail(second, both, "attack@example.org");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("id=\"email-problem\"");
        assertThat(mail(visitors.as(given.otherHead()), both, "own@example.org").status())
                .isEqualTo(302);
    }

    private Person ofBothSchools(int which) {
        Person person = given.otherSchool().withStaff(3).staff().get(which);
        LocalDate since = clock.today().minusDays(20);
        Scope.run(
                Scope.everything("test"),
                () -> appointPerson.run(
                        person.id(),
                        new AppointPerson.Posting(given.school().id(), "teacher", null, null, null, since)));
        return person;
    }

    private Visitor.Answer add(Visitor head, Person person, String post) {
        return head.post(
                "/people/" + person.publicId() + "/postings/new",
                "post",
                post,
                "from",
                clock.today().toString());
    }

    private static Visitor.Answer slip(Visitor head, Person person) {
        return head.post("/settings/accounts/invitations", "person", person.publicId(), "by", "paper");
    }

    private static Visitor.Answer mail(Visitor head, Person person, String email) {
        String[] name = person.name().split(" ");
        return head.post(
                "/people/" + person.publicId() + "/details",
                "version",
                "0",
                "surname",
                name[0],
                "firstName",
                name[1],
                "email",
                email,
                "kind",
                "correction",
                "reason",
                "səhv");
    }

    private List<Long> mainAt(Person person) {
        return database.superuser()
                .sql("select organisation_id from registry.posting where main and valid_from <= :today and person_id = "
                        + person.id())
                .param("today", clock.today())
                .query(Long.class)
                .list();
    }
}

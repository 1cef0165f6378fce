package org.birge.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.registry.AppointPerson;
import org.birge.registry.Identifiers;
import org.birge.tasks.OpenTask;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
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
        "People who come and go: roles, the main posting, what is owed, two schools (cycle, people who come and go)")
class ComersAndGoersTest {

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final AppointPerson appointPerson;
    private final OpenTask openTask;
    private final Identifiers identifiers;
    private final MovableClock clock;
    private final TestDatabase database;

    ComersAndGoersTest(
            Given given,
            Visitors visitors,
            Browser browser,
            AppointPerson appointPerson,
            OpenTask openTask,
            Identifiers identifiers,
            MovableClock clock,
            TestDatabase database) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.appointPerson = appointPerson;
        this.openTask = openTask;
        this.identifiers = identifiers;
        this.clock = clock;
        this.database = database;
    }

    @Test
    @DisplayName(
            "An agreed transfer ends the roles there, gives the new one, and what is owed is offered on the head's Today")
    void transfer() {
        Person mover = known(1, "5ABC3D1");
        owes(mover, given.otherSchool().id(), "Açıq dərs");
        agree("5ABC3D1", "transfer");
        assertThat(roles(mover))
                .containsExactly(
                        "teacher " + given.otherSchool().id() + " ended",
                        "teacher " + given.school().id() + " open");
        Visitor asked = visitors.as(given.otherHead());
        String owed = "/people/" + mover.publicId() + "/owed";
        assertThat(asked.get("/").body()).contains(owed);
        browser.as(given.otherHead()).go("/").checked("today-leavers");
        Person taker = given.otherSchool().staff().get(2);
        assertThat(asked.post(owed, "to", taker.publicId(), "to-text", taker.name(), "all", "true")
                        .status())
                .isEqualTo(302);
        assertThat(asked.get("/").body()).doesNotContain(owed);
        assertThat(visitors.as(taker).get("/").body()).contains("Açıq dərs");
        assertThat(visitors.as(given.head()).get("/").body()).doesNotContain(owed);
    }

    @Test
    @DisplayName(
            "When the main posting ends, that of the largest load becomes the main one from then on, of equal ones the oldest")
    void anotherBecomesTheMainOne() {
        Person person = given.otherSchool().withStaff(6).staff().get(3);
        also(person, "librarian", "9", 40);
        also(person, "teacher", "12", 20);
        also(person, "psychologist", "12", 10);
        LocalDate last = clock.today().plusDays(10);
        assertThat(end(visitors.as(given.otherHead()), person, last)).isEqualTo(302);
        assertThat(database.superuser()
                        .sql(
                                "select post || ' ' || valid_from from registry.posting where main and valid_until is null and person_id = "
                                        + person.id())
                        .query(String.class)
                        .list())
                .containsExactly("teacher " + last.plusDays(1));
        assertThat(database.superuser()
                        .sql(
                                "select count(*) from registry.posting where not main and end_reason = 'main' and person_id = "
                                        + person.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("A teacher in two schools owes the tasks of both in one Today, and reads both schools' plans")
    void twoSchools() {
        Person both = known(4, "5ABC3D2");
        agree("5ABC3D2", "second");
        assertThat(roles(both))
                .containsExactly(
                        "teacher " + given.otherSchool().id() + " open",
                        "teacher " + given.school().id() + " open");
        owes(both, given.otherSchool().id(), "Birinci məktəbin işi");
        String there = owes(both, given.school().id(), "İkinci məktəbin işi");
        Visitor visitor = visitors.as(both);
        String today = visitor.get("/").body();
        assertThat(today).contains("Birinci məktəbin işi").contains("İkinci məktəbin işi");
        String task = visitor.get("/tasks/" + there).body();
        assertThat(task).contains("name=\"to\" value=\"/year/plan\"");
        String grant = task.replaceFirst(
                        "(?s).*name=\"place\" value=\"([\\w-]+)\"><input type=\"hidden\" name=\"to\".*", "$1")
                .replaceFirst(
                        "(?s).*name=\"place\" value=\"([\\w-]+)\">\\s*<input type=\"hidden\" name=\"to\".*", "$1");
        assertThat(visitor.get("/year/plan").status()).isEqualTo(200);
        assertThat(visitor.post("/place", "place", grant, "to", "/year/plan").location())
                .isEqualTo("/year/plan");
        assertThat(visitor.get("/year/plan").body())
                .contains(given.school().place().name());
        assertThat(visitor.post("/place", "place", grant, "to", "//example.org").location())
                .isEqualTo("/");
        assertThat(visitor.get("/tasks/" + there).body()).doesNotContain("name=\"to\"");
        browser.phone().as(both).go("/tasks/" + there).checked("task-elsewhere");
    }

    private Person known(int which, String identifier) {
        Person person = given.otherSchool().withStaff(6).staff().get(which);
        database.superuser()
                .sql(
                        "insert into registry.person_identifier (person_id, kind, lookup, sealed) values (:person, 'FIN', :lookup, :sealed) on conflict do nothing")
                .param("person", person.id())
                .param("lookup", identifiers.lookupOf(identifier))
                .param("sealed", identifiers.seal(identifier))
                .update();
        return person;
    }

    private void agree(String identifier, String as) {
        Visitor asker = visitors.as(given.head());
        assertThat(asker.post(
                                "/people/new",
                                "surname",
                                "Başqa",
                                "firstName",
                                "Ad",
                                "identifier",
                                identifier,
                                "post",
                                "teacher",
                                "load",
                                "6",
                                "from",
                                clock.today().toString())
                        .location())
                .isEqualTo("/people/requests");
        Visitor asked = visitors.as(given.otherHead());
        String request =
                asked.get("/people/requests").body().replaceFirst("(?s).*?(/people/requests/[\\w-]+)/second.*", "$1");
        assertThat(asked.post(request + "/" + as).status()).isEqualTo(302);
    }

    private String owes(Person person, long school, String title) {
        return Scope.call(Scope.everything("test"), () -> {
            openTask.run(new OpenTask.Command(
                    "measure",
                    "test",
                    1,
                    school,
                    person.id(),
                    null,
                    title,
                    null,
                    null,
                    clock.today().plusDays(20),
                    "/year/plan"));
            return database.superuser()
                    .sql("select public_id from tasks.task where title = :title order by id desc limit 1")
                    .param("title", title)
                    .query(String.class)
                    .single();
        });
    }

    private void also(Person person, String post, String load, int daysAgo) {
        Scope.run(
                Scope.everything("test"),
                () -> appointPerson.run(
                        person.id(),
                        new AppointPerson.Posting(
                                given.school().id(),
                                post,
                                null,
                                null,
                                new BigDecimal(load),
                                clock.today().minusDays(daysAgo))));
    }

    private static int end(Visitor visitor, Person person, LocalDate last) {
        String page = visitor.get("/people/" + person.publicId()).body();
        String posting = page.replaceFirst("(?s).*?/postings/([\\w-]+)/end.*", "$1");
        return visitor.post(
                        "/postings/" + posting + "/end", "version", "0", "lastDay", last.toString(), "reason", "ərizə")
                .status();
    }

    private List<String> roles(Person person) {
        return database.superuser()
                .sql("""
                        select g.role || ' ' || g.organisation_id || case when g.valid_until is null then ' open' else ' ended' end
                          from access.role_grant g
                          join access.account a on a.id = g.account_id
                         where a.person_id = :person
                         order by g.id
                        """)
                .param("person", person.id())
                .query(String.class)
                .list();
    }
}

package org.birge.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
@DisplayName("Who leaves a school loses the roles there with the posting (N2)")
class LeaverTest {

    private final Given given;
    private final Visitors visitors;
    private final MovableClock clock;
    private final TestDatabase database;

    LeaverTest(Given given, Visitors visitors, MovableClock clock, TestDatabase database) {
        this.given = given;
        this.visitors = visitors;
        this.clock = clock;
        this.database = database;
    }

    @Test
    @DisplayName("A teacher's role ends the day after the last working day; the head's own stays when the head leaves")
    void rolesEnd() {
        given.school().withStaff(3);
        Person head = given.head();
        Person teacher = given.school().staff().stream()
                .filter(person -> !person.equals(head))
                .findFirst()
                .orElseThrow();
        LocalDate last = clock.today().plusDays(5);
        assertThat(end(visitors.as(head), teacher, last)).isEqualTo(302);
        assertThat(until(teacher)).isEqualTo(last.plusDays(1).toString());

        assertThat(end(visitors.as(head), head, last)).isEqualTo(302);
        assertThat(until(head)).isEqualTo("open");
    }

    private static int end(Visitor visitor, Person person, LocalDate last) {
        String page = visitor.get("/people/" + person.publicId()).body();
        String posting = page.replaceFirst("(?s).*?/postings/([\\w-]+)/end.*", "$1");
        return visitor.post(
                        "/postings/" + posting + "/end", "version", "0", "lastDay", last.toString(), "reason", "ərizə")
                .status();
    }

    private String until(Person person) {
        return database.superuser()
                .sql("""
                        select coalesce(max(g.valid_until)::text, 'open')
                          from access.role_grant g
                          join access.account a on a.id = g.account_id
                         where a.person_id = :person
                        """)
                .param("person", person.id())
                .query(String.class)
                .single();
    }
}

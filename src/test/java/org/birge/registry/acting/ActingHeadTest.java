package org.birge.registry.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.shared.Language;
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
import org.springframework.transaction.PlatformTransactionManager;

@BirgeTest
@DisplayName(
        "Who acts as head for a period: named by the authority, or beforehand by the head; one at a time, nobody themselves")
class ActingHeadTest {

    private static final String AT = "/people/acting-head";

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final NameActingHead name;
    private final EndActingHead end;
    private final MovableClock clock;
    private final TestDatabase database;
    private final PlatformTransactionManager transactions;

    ActingHeadTest(
            Given given,
            Visitors visitors,
            Browser browser,
            NameActingHead name,
            EndActingHead end,
            MovableClock clock,
            TestDatabase database,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.name = name;
        this.end = end;
        this.clock = clock;
        this.database = database;
        this.transactions = transactions;
    }

    @Test
    @DisplayName(
            "A head names somebody for their leave and takes it back; wrong days and people come back at their fields")
    void beforehand() {
        given.otherSchool().withStaff(5);
        Visitor head = visitors.as(given.otherHead());
        Person teacher = given.otherSchool().staff().get(2);
        LocalDate from = clock.today().plusDays(10);
        assertThat(wrong(head, teacher, "0001-01-01", from.toString())).contains("from-problem");
        assertThat(wrong(head, teacher, from.toString(), "9999-01-01")).contains("lastDay-problem");
        assertThat(wrong(head, teacher, from.toString(), from.minusDays(1).toString()))
                .contains("lastDay-problem");
        assertThat(wrong(head, given.otherHead(), from.toString(), from.toString()))
                .contains("person-problem");
        assertThat(wrong(head, given.teacher(), from.toString(), from.toString()))
                .contains("person-problem");
        String suggested =
                head.get(AT + "/colleagues?q=" + encoded(teacher.name())).body();
        assertThat(suggested).contains(teacher.publicId());
        assertThat(head.get(AT + "/colleagues?q=" + encoded(given.otherHead().name()))
                        .body())
                .doesNotContain(given.otherHead().publicId());
        assertThat(head.post(AT, "person-text", "zzzzzz", "from", from.toString(), "lastDay", from.toString())
                        .body())
                .contains("person-problem", "zzzzzz");
        assertThat(post(head, teacher, from.toString(), from.plusDays(20).toString(), "x".repeat(201))
                        .body())
                .contains("basis-problem");
        assertThat(post(head, teacher, from.toString(), from.plusDays(20).toString(), "Əmr № 5")
                        .status())
                .isEqualTo(302);
        Person other = given.otherSchool().staff().get(3);
        assertThat(wrong(
                        head,
                        other,
                        from.plusDays(20).toString(),
                        from.plusDays(30).toString()))
                .contains("from-problem");
        assertThat(post(
                                head,
                                other,
                                from.plusDays(21).toString(),
                                from.plusDays(30).toString(),
                                "")
                        .status())
                .isEqualTo(302);
        assertThat(visitors.as(teacher).get("/notices").body()).contains("direktor vəzifəsini icra edirsiniz");
        assertThat(visitors.as(teacher).get("/").body())
                .as("not before the first day")
                .doesNotContain("v.i.e.");
        browser.as(given.otherHead()).go(AT).checked("acting-head");
        browser.phone().in(Language.KK).as(given.otherHead()).go(AT).checked("acting-head");
        String page = head.get(AT).body();
        String end = page.replaceFirst("(?s).*?(/people/acting-head/[\\w-]+/end).*", "$1");
        assertThat(head.post(end, "version", "7").status()).isEqualTo(409);
        assertThat(head.post(end, "version", "0").status()).isEqualTo(302);
        clock.moveTo(from.plusDays(21));
        assertThat(visitors.as(teacher).get("/").body()).doesNotContain("v.i.e.");
        assertThat(visitors.as(other).get("/").body()).contains("v.i.e.");
        clock.moveTo(from.plusDays(31));
        assertThat(visitors.as(other).get("/").body()).as("over by itself").doesNotContain("v.i.e.");
        clock.reset();
    }

    @Test
    @DisplayName("Every state × command × person by the declared table")
    void byTheTable() {
        given.school().withStaff(6);
        Person deputy = given.deputy();
        TableWalk<ActingCommand, Heading> walk = new TableWalk<>(ActingRules.TABLE, transactions)
                .with(given.head(), Party.HEAD)
                .with(given.officer(), Party.AUTHORITY)
                .with(given.regionalOfficer(), Party.AUTHORITY)
                .with(deputy, Party.DEPUTY)
                .with(given.secretary(), Party.SECRETARY)
                .with(given.teacher(), Party.STAFF)
                .with(given.otherHead())
                .with(given.centreHead())
                .with(given.methodist())
                .with(given.ministryOfficer())
                .with(given.administrator());
        walk.in(Heading.HEAD, EnumSet.of(ActingCommand.NAME), this::give);
        LocalDate today = clock.today();
        given.officer().runs(() -> name.run(command(deputy, today, today.plusDays(40))));
        walk.in(Heading.HEAD, EnumSet.of(ActingCommand.END), this::give);
        database.superuser()
                .sql("update registry.posting set valid_until = :today where id = :head")
                .param("today", today)
                .param("head", given.head().posting())
                .update();
        walk.in(Heading.ACTING, this::give);
        database.superuser()
                .sql(
                        "update registry.posting set valid_from = valid_from + 5 where acting and organisation_id = :school")
                .param("school", given.school().id())
                .update();
        walk.in(Heading.NOBODY, this::give);
        assertThat(walk.tried()).isEqualTo(11 * 6);
    }

    private void give(ActingCommand command, TableWalk.Who who) {
        LocalDate from = clock.today().plusDays(60);
        if (command == ActingCommand.NAME) {
            name.run(command(given.teacher(), from, from.plusDays(5)));
        } else {
            String posting = database.superuser()
                    .sql("select public_id from registry.posting where acting and organisation_id = :school")
                    .param("school", given.school().id())
                    .query(String.class)
                    .single();
            end.run(new EndActingHead.Command(
                    given.school().place().publicId(), posting, 0, clock.today().plusDays(30)));
        }
    }

    private NameActingHead.Command command(Person person, LocalDate from, LocalDate last) {
        return new NameActingHead.Command(given.school().place().publicId(), person.publicId(), from, last, null);
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private static String wrong(Visitor head, Person person, String from, String last) {
        Visitor.Answer answer = post(head, person, from, last, "");
        assertThat(answer.status()).isEqualTo(422);
        return answer.body();
    }

    private static Visitor.Answer post(Visitor head, Person person, String from, String last, String basis) {
        return head.post(AT, "person", person.publicId(), "from", from, "lastDay", last, "basis", basis);
    }
}

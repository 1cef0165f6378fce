package org.birge.registry.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.birge.access.GiveGrant;
import org.birge.access.Role;
import org.birge.registry.AppointPerson;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BirgeTest
@DisplayName("A new head ends whoever acts as head from their first day; what was acted stays")
class NewHeadTest {

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final NameActingHead name;
    private final AppointPerson appoint;
    private final GiveGrant giveGrant;
    private final MovableClock clock;
    private final TestDatabase database;

    NewHeadTest(
            Given given,
            Visitors visitors,
            Browser browser,
            NameActingHead name,
            AppointPerson appoint,
            GiveGrant giveGrant,
            MovableClock clock,
            TestDatabase database) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.name = name;
        this.appoint = appoint;
        this.giveGrant = giveGrant;
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void nobodyActs() {
        clock.reset();
        update("update registry.posting set valid_until = valid_from where acting");
        update("update access.role_grant set valid_until = valid_from where acting");
    }

    @Test
    @DisplayName("By the posting, on its first day; the new head and whoever acted read it on Today")
    void byThePosting() {
        given.school().withStaff(4);
        Person deputy = given.deputy();
        Person next = given.psychologist();
        LocalDate today = clock.today();
        update("update registry.posting set valid_until = date '" + today + "' where id = "
                + given.head().posting());
        act(deputy, today, today.plusMonths(3));
        clock.moveTo(today.plusDays(10));
        LocalDate first = today.plusDays(12);
        given.officer().runs(() -> appoint.run(next.id(), posting("head", first)));
        assertThat(lastDay("registry.posting")).isEqualTo(first);
        assertThat(lastDay("access.role_grant")).isEqualTo(first);
        assertThat(visitors.as(deputy).get("/").body()).as("until then").contains("v.i.e.");

        clock.moveTo(first);
        String after = visitors.as(deputy).in("az").get("/").body();
        assertThat(after).doesNotContain("v.i.e.").contains("Direktor vəzifəsini daha icra etmirsiniz");
        given.officer()
                .runs(() -> giveGrant.run(new GiveGrant.Command(
                        next.account(), Role.HEAD, given.school().id(), first, null)));
        update("update access.role_grant set valid_until = valid_from where role = 'psychologist' and account_id = "
                + next.account());
        assertThat(visitors.as(next).in("az").get("/").body())
                .contains("Məktəbə rəhbərlik edirsiniz", deputy.name().split(" ")[0]);
        assertThat(visitors.as(next).get("/people/acting-head").body()).contains(deputy.name());
        browser.as(next).go("/").checked("today-new-head");
        browser.phone().in(Language.KK).as(next).go("/").checked("today-new-head");
        clock.moveTo(first.plusDays(31));
        assertThat(visitors.as(next).in("az").get("/").body()).doesNotContain("Məktəbə rəhbərlik edirsiniz");
    }

    @Test
    @DisplayName(
            "By the role, while a head is away; but neither by the head's changed load, nor by another post, nor at another school")
    void byTheRole() {
        given.school().withStaff(4);
        given.otherSchool();
        Person deputy = given.deputy();
        Person next = given.teacher();
        LocalDate today = clock.today();
        act(deputy, today, today.plusDays(40));
        given.officer().runs(() -> appoint.run(next.id(), posting("deputy-extracurricular", today)));
        given.regionalOfficer()
                .runs(() -> appoint.run(
                        given.unionHead().id(),
                        new AppointPerson.Posting(given.otherSchool().id(), "head", null, null, null, today)));
        database.superuser()
                .sql("update registry.posting set valid_until = :today where id = :head")
                .param("today", today)
                .param("head", given.head().posting())
                .update();
        given.officer()
                .runs(() -> appoint.run(
                        given.head().id(),
                        new AppointPerson.Posting(given.school().id(), "head", null, null, new BigDecimal(6), today)));
        assertThat(lastDay("registry.posting")).as("the same head goes on").isEqualTo(today.plusDays(41));
        assertThat(lastDay("access.role_grant")).isEqualTo(today.plusDays(41));

        given.officer()
                .runs(() -> giveGrant.run(new GiveGrant.Command(
                        next.account(), Role.HEAD, given.school().id(), today.plusDays(3), null)));
        assertThat(lastDay("registry.posting")).isEqualTo(today.plusDays(3));
        assertThat(lastDay("access.role_grant")).isEqualTo(today.plusDays(3));
        assertThat(database.superuser()
                        .sql(
                                "select end_reason from registry.posting where acting and organisation_id = :school order by id desc limit 1")
                        .param("school", given.school().id())
                        .query(String.class)
                        .single())
                .isEqualTo("head");
    }

    @Test
    @DisplayName("A head entered with a first day long ago cuts nothing that was acted before it was known")
    void enteredLater() {
        Person deputy = given.deputy();
        LocalDate today = clock.today();
        update("update registry.posting set valid_until = date '" + today + "' where id = "
                + given.head().posting());
        act(deputy, today, today.plusDays(60));
        clock.moveTo(today.plusDays(20));
        given.officer().runs(() -> appoint.run(given.teacher().id(), posting("head", today.minusYears(2))));
        assertThat(lastDay("registry.posting")).isEqualTo(today.plusDays(20));
    }

    @Test
    @DisplayName(
            "A head entered after midnight of the country ends whoever acts from that day, although it is yesterday in Greenwich")
    void enteredAtNight() {
        Person deputy = given.deputy();
        LocalDate today = clock.today();
        update("update registry.posting set valid_until = date '" + today + "' where id = "
                + given.head().posting());
        act(deputy, today, today.plusDays(60));
        clock.moveTo(today.plusDays(20).atTime(21, 30).toInstant(ZoneOffset.UTC));
        assertThat(clock.today()).isEqualTo(today.plusDays(21));
        given.officer().runs(() -> appoint.run(given.secretary().id(), posting("head", today.minusYears(2))));
        assertThat(lastDay("registry.posting")).isEqualTo(today.plusDays(21));
    }

    private AppointPerson.Posting posting(String post, LocalDate from) {
        return new AppointPerson.Posting(given.school().id(), post, null, null, null, from);
    }

    private void act(Person person, LocalDate from, LocalDate last) {
        given.officer()
                .runs(() -> name.run(new NameActingHead.Command(
                        given.school().place().publicId(), person.publicId(), from, last, "Əmr № 7")));
    }

    /** The first day on which nobody acts any more. */
    private LocalDate lastDay(String table) {
        return database.superuser()
                .sql("select valid_until from " + table
                        + " where acting and organisation_id = :school order by id desc limit 1")
                .param("school", given.school().id())
                .query(LocalDate.class)
                .single();
    }

    private void update(String sql) {
        database.superuser().sql(sql).update();
    }
}

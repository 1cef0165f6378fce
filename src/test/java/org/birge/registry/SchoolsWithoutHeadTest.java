package org.birge.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.registry.SchoolsWithoutHead.School;
import org.birge.registry.acting.NameActingHead;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Place;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Which schools have no head of their own: those that go on, with who acts there (J0.6, J1d.13)")
@BirgeTest
class SchoolsWithoutHeadTest {

    private final Given given;
    private final SchoolsWithoutHead schools;
    private final NameActingHead nameActingHead;
    private final MovableClock clock;
    private final TestDatabase database;
    private final TransactionTemplate transaction;

    SchoolsWithoutHeadTest(
            Given given,
            SchoolsWithoutHead schools,
            NameActingHead nameActingHead,
            MovableClock clock,
            TestDatabase database,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.schools = schools;
        this.nameActingHead = nameActingHead;
        this.clock = clock;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void whereTheHeadLeftUntilTheSchoolIsClosed() {
        Place school = given.school().place();
        Person deputy = given.deputy();
        given.otherSchool();
        assertThat(within()).isEmpty();

        database.superuser()
                .sql("update registry.posting set valid_until = :today where id = :posting")
                .param("today", clock.today())
                .param("posting", given.head().posting())
                .update();
        assertThat(within()).singleElement().satisfies(one -> {
            assertThat(one.publicId()).isEqualTo(school.publicId());
            assertThat(one.lastDay()).isNull();
            assertThat(one.acting()).isNull();
        });

        LocalDate last = clock.today().plusDays(30);
        given.officer()
                .runs(() -> nameActingHead.run(new NameActingHead.Command(
                        school.publicId(), deputy.publicId(), clock.today(), last, "Əmr № 14")));
        assertThat(within()).singleElement().satisfies(one -> {
            assertThat(one.lastDay()).isEqualTo(last);
            assertThat(one.acting()).isEqualTo(deputy.name());
            assertThat(one.all()).isEqualTo(1);
        });

        database.superuser()
                .sql("insert into registry.organisation_end values (:school, :today, 'Bağlanıb', now(), null)")
                .param("school", school.id())
                .param("today", clock.today())
                .update();
        assertThat(within()).isEmpty();
    }

    private List<School> within() {
        Person officer = given.regionalOfficer();
        return officer.does(() -> Objects.requireNonNull(transaction.execute(
                status -> schools.within(officer.place().low(), officer.place().high(), clock.today(), 8))));
    }
}

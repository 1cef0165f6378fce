package org.birge.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import org.birge.registry.calendar.SetDays;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The days on which a school teaches are told to whoever plans work there (J1c.3)")
@BirgeTest
class DaysOfASchoolTest {

    private static final LocalDate FROST = LocalDate.of(2026, 12, 7);
    private static final LocalDate FLOOD = LocalDate.of(2026, 12, 9);

    private final Given given;
    private final SetDays setDays;
    private final SchoolDays days;
    private final TransactionTemplate transaction;

    DaysOfASchoolTest(Given given, SetDays setDays, SchoolDays days, PlatformTransactionManager transactions) {
        this.given = given;
        this.setDays = setDays;
        this.days = days;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void alsoToSomebodyOfAnotherSchoolWhatWasSetForItAndAboveIt() {
        given.officer()
                .runs(() -> setDays.run(new SetDays.Command(given.school().id(), "off", FROST, FROST, "şaxta")));
        given.regionalOfficer()
                .runs(() -> setDays.run(new SetDays.Command(given.region().id(), "off", FLOOD, FLOOD, "sel")));
        for (Person reader : new Person[] {given.teacher(), given.otherHead()}) {
            Predicate<LocalDate> here = teaches(reader, given.school().id());
            assertThat(here.test(FROST)).isFalse();
            assertThat(here.test(FLOOD)).isFalse();
            assertThat(here.test(FROST.plusDays(1))).isTrue();
            Predicate<LocalDate> there = teaches(reader, given.otherSchool().id());
            assertThat(there.test(FROST)).isTrue();
            assertThat(there.test(FLOOD)).isFalse();
        }
    }

    private Predicate<LocalDate> teaches(Person reader, long school) {
        return reader.does(() -> Objects.requireNonNull(transaction.execute(status -> days.teachingDaysOf(school))));
    }
}

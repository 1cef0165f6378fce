package org.birge.development.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.development.plan.PlanInForce;
import org.birge.registry.absence.EnterAbsence;
import org.birge.registry.calendar.SetDays;
import org.birge.shared.Language;
import org.birge.tasks.ReminderSettings;
import org.birge.tasks.SetReminders;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName(
        "Reminders of control points go by each school's own school days and its authority's settings (cycle 4, decision 23)")
@BirgeTest
class RemindOfControlTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 26);

    private final Given given;
    private final MovableClock clock;
    private final RemindOfControl remind;
    private final SetDays setDays;
    private final SetReminders setReminders;
    private final EnterAbsence enterAbsence;
    private final AutowireCapableBeanFactory factory;
    private final TestDatabase database;
    private final Visitors visitors;

    RemindOfControlTest(
            Given given,
            MovableClock clock,
            RemindOfControl remind,
            SetDays setDays,
            SetReminders setReminders,
            EnterAbsence enterAbsence,
            AutowireCapableBeanFactory factory,
            TestDatabase database,
            Visitors visitors) {
        this.given = given;
        this.clock = clock;
        this.remind = remind;
        this.setDays = setDays;
        this.setReminders = setReminders;
        this.enterAbsence = enterAbsence;
        this.factory = factory;
        this.database = database;
        this.visitors = visitors;
    }

    @BeforeEach
    void aPlanInForceAndNothingSet() {
        clock.reset();
        for (String table : List.of(
                "registry.special_day",
                "registry.absence_kind",
                "registry.absence",
                "tasks.reminder_setting",
                "development.control_standing",
                "development.control_measure",
                "development.control_words",
                "development.control_point",
                "development.control_reminder")) {
            database.superuser().sql("delete from " + table).update();
        }
        if (database.superuser()
                        .sql("select count(*) from development.plan")
                        .query(Integer.class)
                        .single()
                == 0) {
            PlanInForce.of(factory, given, given.deputy());
        }
    }

    @Test
    @DisplayName("two days off at the school move the reminder back, and a day off on the day itself moves it on")
    void daysOffOfThatPlace() {
        off(LocalDate.of(2027, 1, 18), LocalDate.of(2027, 1, 19));
        assertThat(toldOn(LocalDate.of(2027, 1, 11))).isZero();
        assertThat(toldOn(LocalDate.of(2027, 1, 12))).isEqualTo(1);
        off(DAY, DAY);
        assertThat(toldOn(DAY)).isZero();
        assertThat(toldOn(LocalDate.of(2027, 2, 1))).isEqualTo(1);
        assertThat(visitors.as(given.head()).in("az").get("/notices").body()).contains("1 fevral 2027");
        assertThat(visitors.as(given.head())
                        .in(Language.KK.tag())
                        .get("/notices")
                        .body())
                .contains("1 ақпан");
    }

    @Test
    @DisplayName("days off of another school change nothing here")
    void daysOffOfAnotherPlace() {
        given.regionalOfficer()
                .runs(() -> setDays.run(new SetDays.Command(
                        given.otherSchool().id(),
                        "off",
                        LocalDate.of(2027, 1, 18),
                        LocalDate.of(2027, 1, 19),
                        "şaxta")));
        assertThat(toldOn(LocalDate.of(2027, 1, 12))).isZero();
        assertThat(toldOn(LocalDate.of(2027, 1, 14))).isEqualTo(1);
    }

    @Test
    @DisplayName("an authority that wants three days before is obeyed in its area")
    void settingsOfTheAuthority() {
        given.officer().runs(() -> setReminders.run(new ReminderSettings.Setting(3, false, 7, 14)));
        assertThat(toldOn(LocalDate.of(2027, 1, 14))).isZero();
        assertThat(toldOn(LocalDate.of(2027, 1, 21))).isEqualTo(1);
        assertThat(toldOn(DAY)).isZero();
    }

    @Test
    @DisplayName("a head who is ill is told when back")
    void leaveAndIllness() {
        given.deputy()
                .runs(() -> enterAbsence.run(new EnterAbsence.Command(
                        given.head().id(), "illness", LocalDate.of(2027, 1, 13), LocalDate.of(2027, 1, 18))));
        assertThat(toldOn(LocalDate.of(2027, 1, 14))).isZero();
        assertThat(toldOn(LocalDate.of(2027, 1, 19))).isEqualTo(1);
    }

    private void off(LocalDate from, LocalDate until) {
        given.officer()
                .runs(() -> setDays.run(new SetDays.Command(given.school().id(), "off", from, until, "şaxta")));
    }

    private int toldOn(LocalDate day) {
        clock.moveTo(day);
        return Scope.call(Scope.everything("control-reminders"), remind::run);
    }
}

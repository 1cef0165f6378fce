package org.birge.shared.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private final Calendar azerbaijan = CountryPacks.load("az").yearOf(2026);
    private final Calendar kazakhstan = CountryPacks.load("kz").yearOf(2026);

    @Test
    @DisplayName("the year runs from 15 September to 14 June in Azerbaijan, from 1 September to 25 May in Kazakhstan")
    void ends() {
        assertThat(azerbaijan.firstDay()).isEqualTo("2026-09-15");
        assertThat(azerbaijan.lastDay()).isEqualTo("2027-06-14");
        assertThat(kazakhstan.firstDay()).isEqualTo("2026-09-01");
        assertThat(kazakhstan.lastDay()).isEqualTo("2027-05-25");
        assertThat(azerbaijan.label()).isEqualTo("2026/2027");
    }

    @Test
    @DisplayName("control points are the ends of half-years or quarters")
    void controlPoints() {
        assertThat(azerbaijan.controlPoints())
                .extracting(Calendar.ControlPoint::day)
                .containsExactly(day("2027-01-26"), day("2027-06-14"));
        assertThat(kazakhstan.controlPoints()).hasSize(4);
    }

    @Test
    @DisplayName("what the ministry set for one year goes before the usual days")
    void corrections() {
        Calendar year = azerbaijan.previous();

        assertThat(year.isSchoolDay(day("2025-11-16").minusDays(2))).isTrue();
        assertThat(year.isSchoolDay(day("2025-11-21"))).isFalse();
        assertThat(year.isSchoolDay(day("2025-11-24"))).isTrue();
    }

    @Test
    @DisplayName("holidays on weekends and on each other are made up for: Novruz and Ramazan of 2026 end on 30 March")
    void carriedHolidays() {
        Calendar year = azerbaijan.previous();

        assertThat(day("2026-03-20").datesUntil(day("2026-03-31"))).noneMatch(year::isWorkingDay);
        assertThat(year.isSchoolDay(day("2026-03-31"))).isTrue();
        assertThat(year.isWorkingDay(day("2025-11-11"))).isFalse();
        assertThat(year.isWorkingDay(day("2025-11-12"))).isTrue();
    }

    @Test
    @DisplayName("school days are counted across holidays and vacations, both ways")
    void schoolDays() {
        LocalDate beforeNovruz = day("2027-03-19");
        LocalDate due = azerbaijan.plusSchoolDays(beforeNovruz, 7);

        assertThat(due).isEqualTo("2027-04-06");
        assertThat(azerbaijan.plusSchoolDays(due, -7)).isEqualTo(beforeNovruz);
        assertThat(azerbaijan.schoolDaysBetween(beforeNovruz, due)).isEqualTo(7);
        assertThat(azerbaijan.schoolDaysBetween(due, beforeNovruz)).isEqualTo(-7);
        assertThat(azerbaijan.plusSchoolDays(due, 0)).isEqualTo(due);
    }

    @Test
    @DisplayName("school days go over the summer into the next year; working days do not wait for it")
    void overTheSummer() {
        assertThat(azerbaijan.plusSchoolDays(day("2027-06-14"), 1)).isEqualTo("2027-09-15");
        assertThat(kazakhstan.plusSchoolDays(day("2027-05-25"), 10)).isEqualTo("2027-09-14");
        assertThat(kazakhstan.plusWorkingDays(day("2027-05-25"), 10)).isEqualTo("2027-06-08");
    }

    @Test
    @DisplayName("working days between two days leave out the first, weekends and holidays, and are none backwards")
    void workingDaysBetween() {
        assertThat(kazakhstan.workingDaysBetween(day("2027-05-25"), day("2027-06-08")))
                .isEqualTo(10);
        assertThat(azerbaijan.workingDaysBetween(day("2026-11-20"), day("2026-11-22")))
                .isZero();
        assertThat(azerbaijan.workingDaysBetween(day("2026-11-20"), day("2026-11-23")))
                .isEqualTo(1);
        assertThat(azerbaijan.workingDaysBetween(day("2026-11-23"), day("2026-11-20")))
                .isZero();
    }

    @Test
    @DisplayName("Kazakhstan keeps Constitution Day on 30 August up to 2025 and on 15 March from 2027")
    void constitutionDay() {
        assertThat(kazakhstan.isPublicHoliday(day("2027-03-15"))).isTrue();
        assertThat(kazakhstan.isPublicHoliday(day("2026-03-15"))).isFalse();
        assertThat(kazakhstan.isPublicHoliday(day("2025-08-30"))).isTrue();
        assertThat(kazakhstan.isWorkingDay(day("2026-08-31"))).isTrue();
    }

    @Test
    @DisplayName("the summer belongs to the year that has ended")
    void summer() {
        assertThat(CountryPacks.load("kz").yearOf(day("2027-08-20")).startYear())
                .isEqualTo(2026);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}

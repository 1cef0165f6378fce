package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.SampleMeasure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("J0.2 A proposed measure never runs in days that are over")
class SampleDaysTest {

    private static final LocalDate LATE_NOVEMBER = LocalDate.of(2026, 11, 22);

    @Test
    @DisplayName("one to come keeps its months")
    void toCome() {
        assertThat(days(Month.OCTOBER, Month.MAY, LocalDate.of(2026, 8, 20))).isEqualTo(from(10, 1, 5, 31));
        assertThat(days(Month.JANUARY, Month.AUGUST, LATE_NOVEMBER)).isEqualTo(from(1, 1, 7, 31));
    }

    @Test
    @DisplayName("one that should run already begins today")
    void runs() {
        assertThat(days(Month.OCTOBER, Month.MAY, LATE_NOVEMBER)).isEqualTo(from(11, 22, 5, 31));
        assertThat(days(Month.NOVEMBER, Month.NOVEMBER, LATE_NOVEMBER)).isEqualTo(from(11, 22, 11, 30));
    }

    @Test
    @DisplayName("one that is over takes as long from the next month, at most to the year's end")
    void over() {
        assertThat(days(Month.SEPTEMBER, Month.OCTOBER, LATE_NOVEMBER)).isEqualTo(from(12, 1, 1, 31));
        assertThat(days(Month.SEPTEMBER, Month.MAY, LocalDate.of(2027, 6, 10))).isEqualTo(from(7, 1, 7, 31));
        assertThat(days(Month.SEPTEMBER, Month.MAY, LocalDate.of(2027, 7, 10))).isEqualTo(from(7, 10, 7, 31));
    }

    private static SampleDays from(int month, int day, int dueMonth, int dueDay) {
        return new SampleDays(
                LocalDate.of(month > 7 ? 2026 : 2027, month, day),
                LocalDate.of(dueMonth > 7 ? 2026 : 2027, dueMonth, dueDay));
    }

    private static SampleDays days(Month begins, Month due, LocalDate today) {
        Text none = Text.of("x", "x", "x", "x");
        SampleMeasure sample = new SampleMeasure(
                "x",
                List.of(),
                "x",
                SampleMeasure.Kind.SEMINAR,
                none,
                none,
                none,
                none,
                begins,
                due,
                null,
                null,
                List.of());
        return SampleDays.of(sample, new SchoolYear(2026), today);
    }
}

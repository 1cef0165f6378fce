package org.birge.support.induction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPacks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Steps are laid over school days, around vacations and holidays (J1c.3)")
class LaidDaysTest {

    private static final Calendar YEAR = CountryPacks.load("az").yearOf(2026);

    @Test
    void aWeekIsFiveSchoolDaysWhateverLiesBetween() {
        LaidDays laid = LaidDays.of(LocalDate.of(2026, 11, 9), LocalDate.of(2027, 6, 14), LaidDaysTest::teaches);
        // The holidays of 8 and 9 November are carried over, then comes the autumn vacation of 16 to 20 November.
        LocalDate first = laid.due(5, 100);
        assertThat(laid.days()).allMatch(LaidDaysTest::teaches);
        assertThat(first).isAfterOrEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(laid.days().indexOf(first)).isEqualTo(4);
    }

    @Test
    void aWholeYearTakesTheProgrammeAsItIs() {
        LaidDays laid = LaidDays.of(YEAR.firstDay(), YEAR.lastDay(), LaidDaysTest::teaches);
        assertThat(laid.due(20, 100)).isEqualTo(laid.days().get(19));
        assertThat(laid.has(laid.days().get(19))).isTrue();
        assertThat(laid.has(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void inAShortPeriodAllStepsAreDrawnTogetherAndNoneFallsBehind() {
        LaidDays laid = LaidDays.of(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 6, 14), LaidDaysTest::teaches);
        int days = laid.days().size();
        assertThat(days).isLessThan(90);
        assertThat(laid.due(180, 180)).isEqualTo(laid.days().getLast());
        assertThat(laid.due(90, 180)).isEqualTo(laid.days().get((90 * days + 179) / 180 - 1));
        assertThat(laid.due(5, 180)).isAfterOrEqualTo(laid.days().getFirst());
    }

    @Test
    void aPeriodWithoutSchoolDaysPutsEverythingOnItsLastDay() {
        LaidDays laid = new LaidDays(List.of(), LocalDate.of(2027, 7, 20));
        assertThat(laid.due(40, 180)).isEqualTo(LocalDate.of(2027, 7, 20));
        assertThat(laid.has(LocalDate.of(2027, 7, 19))).isTrue();
    }

    @Test
    void daysAreDrawnTogetherOrMovedApartWhenTheEndMoves() {
        List<LocalDate> long8 =
                LocalDate.of(2027, 3, 1).datesUntil(LocalDate.of(2027, 3, 9)).toList();
        LaidDays longer = new LaidDays(long8, long8.getLast());
        LaidDays shorter = new LaidDays(long8.subList(0, 4), long8.get(3));
        assertThat(longer.onto(shorter, 1))
                .startsWith(long8.get(0), long8.get(0), long8.get(1))
                .endsWith(long8.get(3));
        assertThat(shorter.onto(longer, 1)).isEqualTo(shorter.days());
        assertThat(shorter.onto(longer, shorter.drawn(6)))
                .containsExactly(long8.get(1), long8.get(2), long8.get(4), long8.get(5));
        assertThat(longer.onto(new LaidDays(List.of(), LocalDate.of(2027, 7, 20)), 1))
                .containsOnly(LocalDate.of(2027, 7, 20));
    }

    private static boolean teaches(LocalDate day) {
        return YEAR.contains(day) && YEAR.isSchoolDay(day);
    }
}

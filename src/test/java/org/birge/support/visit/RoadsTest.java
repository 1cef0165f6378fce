package org.birge.support.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.birge.shared.pack.CountryPacks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ways between schools by estimate")
class RoadsTest {

    private static final Roads.Point QUBA = new Roads.Point(41.3611, 48.5122);
    private static final Roads.Point XACMAZ = new Roads.Point(41.4646, 48.8062);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Roads roads = new Roads(CountryPacks.load("az"));

    @Test
    void theGreatCircleTimesTheFactorAtTheSpeed() {
        // 27.1 km as the crow flies × 1.4 = 38 km; at 50 km/h 45.5 minutes, said as 50.
        assertThat(roads.kilometres(QUBA, XACMAZ)).isEqualTo(38);
        assertThat(roads.minutes(QUBA, XACMAZ)).isEqualTo(50);
        assertThat(roads.minutes(QUBA, QUBA)).isZero();
    }

    @Test
    void aDayGoesFromTheCentreToTheSchoolsAndBack() {
        WeekPage.Cell day = new DayRoute(roads).of(false, List.of(visit(9, 11, XACMAZ), visit(11, 13, QUBA)), QUBA);
        assertThat(day.stops()).extracting(WeekPage.Stop::way).containsExactly(50, 50);
        assertThat(day.stops()).extracting(WeekPage.Stop::tight).containsExactly(false, true);
        assertThat(day.back()).isZero();
        assertThat(DayRoute.minutes(day)).isEqualTo(100);
    }

    @Test
    void whereNoCoordinatesAreKnownNothingIsSaid() {
        WeekPage.Cell day = new DayRoute(roads).of(false, List.of(visit(9, 11, null)), QUBA);
        assertThat(day.stops().getFirst().way()).isNull();
        assertThat(day.back()).isNull();
    }

    private static WeekRows.Going visit(int begins, int ends, Roads.Point place) {
        return new WeekRows.Going(
                1,
                "",
                "a",
                new VisitTime(DAY, LocalTime.of(begins, 0), LocalTime.of(ends, 0)),
                "",
                place,
                "management",
                "acquaintance",
                "",
                0,
                VisitState.AGREED);
    }
}

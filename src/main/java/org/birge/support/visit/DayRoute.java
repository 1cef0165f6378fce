package org.birge.support.visit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person's day on the road: from the centre to the first school, from school to school, and back, by estimate. */
@Component
class DayRoute {

    private final Roads roads;

    DayRoute(Roads roads) {
        this.roads = roads;
    }

    WeekPage.Cell of(boolean away, List<WeekRows.Going> visits, Roads.@Nullable Point home) {
        List<WeekPage.Stop> stops = new ArrayList<>();
        Roads.Point from = home;
        WeekRows.Going before = null;
        for (WeekRows.Going visit : visits) {
            Integer way = way(from, visit.place());
            boolean tight = before != null
                    && (visit.time().overlaps(before.time())
                            || way != null && way > before.time().between(visit.time()));
            stops.add(new WeekPage.Stop(
                    visit.publicId(),
                    visit.time().hours(),
                    visit.school(),
                    visit.state().code(),
                    way,
                    tight));
            from = visit.place();
            before = visit;
        }
        return new WeekPage.Cell(away, List.copyOf(stops), before == null ? null : way(from, home));
    }

    /** Minutes on the road in all; what is not known counts nothing. */
    static int minutes(WeekPage.Cell day) {
        return day.stops().stream()
                        .mapToInt(stop -> stop.way() == null ? 0 : stop.way())
                        .sum()
                + (day.back() == null ? 0 : day.back());
    }

    private @Nullable Integer way(Roads.@Nullable Point from, Roads.@Nullable Point to) {
        return from == null || to == null ? null : Integer.valueOf(roads.minutes(from, to));
    }
}

package org.birge.development.area;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.birge.access.Actor;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a control point of the schools in reach: two queries, however many schools there are. */
@Component
class AreaControlPages {

    static final int SIZE = 30;

    private final AreaControlRows rows;
    private final CountryPack pack;
    private final SchoolDays days;

    AreaControlPages(AreaControlRows rows, CountryPack pack, SchoolDays days) {
        this.rows = rows;
        this.pack = pack;
        this.days = days;
    }

    @Transactional(readOnly = true)
    public AreaControlPage list(Actor actor, AreaControlPage.Filter typed, @Nullable String after, int size) {
        LocalDate today = days.today();
        SchoolYear year = SchoolYear.at(today);
        List<Calendar.ControlPoint> points = pack.yearOf(year.start()).controlPoints();
        Calendar.ControlPoint point = chosen(points, typed.point(), today);
        AreaControlPage.Filter filter = new AreaControlPage.Filter(
                point.code(),
                typed.name(),
                typed.district(),
                AreaControlPage.STATES.contains(typed.state()) ? typed.state() : "");
        AreaControlRows.Wish wish =
                new AreaControlRows.Wish(year, filter.point(), filter.name(), filter.district(), filter.state());
        List<AreaControlRows.Row> found = rows.after(read(after), wish, actor.grant(), size + 1);
        boolean more = found.size() > size;
        List<AreaControlRows.Row> shown = more ? found.subList(0, size) : found;
        return new AreaControlPage(
                year,
                points.stream()
                        .map(one -> new AreaControlPage.Point(one.code(), one.name()))
                        .toList(),
                filter,
                point.day(),
                rows.districts(year, point.code(), actor.grant()).stream()
                        .map(one -> new AreaControlPage.District(
                                one.district(),
                                one.schools(),
                                one.confirmed(),
                                one.measures(),
                                one.done(),
                                one.overdue()))
                        .toList(),
                shown.stream().map(AreaControlPages::school).toList(),
                more ? next(filter, shown.getLast()) : null,
                after == null);
    }

    /** The point asked for; without one the last whose day has come, else the first. */
    private static Calendar.ControlPoint chosen(List<Calendar.ControlPoint> points, String code, LocalDate today) {
        if (!code.isEmpty()) {
            return points.stream()
                    .filter(point -> point.code().equals(code))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        return points.stream()
                .filter(point -> !point.day().isAfter(today))
                .reduce((earlier, later) -> later)
                .orElse(points.getFirst());
    }

    private static AreaControlPage.School school(AreaControlRows.Row row) {
        return new AreaControlPage.School(
                row.publicId(),
                row.name(),
                row.district(),
                row.state(),
                row.confirmed(),
                row.measures(),
                row.done(),
                row.overdue());
    }

    private static String next(AreaControlPage.Filter filter, AreaControlRows.Row last) {
        String keys = last.district() + "\n" + last.name() + "\n" + last.id();
        return Pages.address(
                "/schools/control",
                "point",
                filter.point(),
                "name",
                filter.name(),
                "district",
                filter.district(),
                "state",
                filter.state(),
                "after",
                Base64.getUrlEncoder().withoutPadding().encodeToString(keys.getBytes(StandardCharsets.UTF_8)));
    }

    private static AreaControlRows.Keyset read(@Nullable String word) {
        if (word == null) {
            return AreaControlRows.Keyset.START;
        }
        try {
            String[] keys = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split("\n", -1);
            return keys.length == 3
                    ? new AreaControlRows.Keyset(keys[0], keys[1], Long.parseLong(keys[2]))
                    : AreaControlRows.Keyset.START;
        } catch (IllegalArgumentException e) {
            return AreaControlRows.Keyset.START;
        }
    }
}

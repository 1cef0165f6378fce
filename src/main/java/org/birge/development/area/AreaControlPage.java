package org.birge.development.area;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * A control point over the schools in reach.
 *
 * @param points of the year by the pack; day is that of the chosen one
 * @param rows schools of this page; state is confirmed, waiting or no-plan
 * @param next address of the next page
 */
public record AreaControlPage(
        SchoolYear year,
        List<Point> points,
        Filter filter,
        LocalDate day,
        List<District> districts,
        List<School> rows,
        @Nullable String next,
        boolean first) {

    public static final List<String> STATES = List.of("confirmed", "waiting", "no-plan");

    public record Point(String code, Text name) {}

    /** What was typed and chosen. */
    public record Filter(String point, String name, String district, String state) {

        public String address(String path) {
            return Pages.address(path, "point", point, "name", name, "district", district, "state", state);
        }
    }

    public record District(String name, int schools, int confirmed, int measures, int done, int overdue) {

        public int share() {
            return AreaControlPage.share(done, measures);
        }
    }

    public record School(
            String publicId,
            String name,
            String district,
            String state,
            @Nullable LocalDate confirmed,
            int measures,
            int done,
            int overdue) {

        public int share() {
            return AreaControlPage.share(done, measures);
        }
    }

    /** Without single schools: all that the ministry sees. */
    AreaControlPage sums() {
        return new AreaControlPage(year, points, filter, day, districts, List.of(), null, true);
    }

    private static int share(int done, int measures) {
        return measures == 0 ? 0 : Math.round(100f * done / measures);
    }
}

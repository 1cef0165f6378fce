package org.birge.growth.reach;

import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * Whom trainings reached in a school year.
 *
 * @param region public id of the chosen region; empty for all
 * @param regions to choose from; empty where the reader stands in one
 * @param district chosen for the list of schools; empty for all
 * @param byRegion whether the lines are regions
 * @param lines of each part, all together last; none where only schools were asked for, as on further pages of them
 * @param unreached schools nobody of whom completed a session, a page of them, by district and name
 * @param next public id of the last of them, where there are more
 */
public record ReachPage(
        SchoolYear year,
        List<SchoolYear> years,
        String region,
        List<Region> regions,
        String district,
        List<String> districts,
        boolean byRegion,
        List<ReachLine> lines,
        List<School> unreached,
        @Nullable String next) {

    static final String PATH = "/trainings/reach";

    public record Region(String publicId, String name, long low, long high) {}

    public record School(
            String publicId, String name, @Nullable String district, int staff) {}

    /** Whether there is anything to say. */
    public boolean any() {
        return later() || lines.getLast().schools() > 0;
    }

    /** Whether it is a further page of schools. */
    public boolean later() {
        return lines.isEmpty();
    }

    public String export(String what, String format) {
        return address(PATH + "/export", "", "list", what, "format", format);
    }

    public @Nullable String nextAddress() {
        return next == null ? null : address(PATH, next, "", "", "", "");
    }

    public @Nullable String firstAddress() {
        return later() ? address(PATH, "", "", "", "", "") : null;
    }

    private String address(String path, String after, String name, String value, String other, String format) {
        String year = Integer.toString(this.year.start());
        return name.isEmpty()
                ? Pages.address(path, "year", year, "region", region, "district", district, "after", after)
                : Pages.address(path, "year", year, "region", region, "district", district, name, value, other, format);
    }
}

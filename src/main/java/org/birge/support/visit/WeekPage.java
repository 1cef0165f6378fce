package org.birge.support.visit;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * A week of the centre: its people and where they are.
 *
 * @param monday first day of the week
 * @param own the visits of the reader, or of everybody for a reader who goes nowhere, by day: what a phone shows
 * @param ownOnly whether these are the reader's
 * @param unplaced whether the centre has no coordinates, so that the ways from it and back to it are not known
 * @param factor how much longer than the straight line a way is taken to be
 * @param speed kilometres an hour
 * @param keepsDays whether the reader enters leave and illness
 */
public record WeekPage(
        LocalDate monday,
        List<Day> days,
        List<Row> rows,
        List<Listed> own,
        boolean ownOnly,
        String division,
        List<CountryPack.Division> divisions,
        boolean unplaced,
        double factor,
        int speed,
        boolean keepsDays) {

    /** @param off holiday or vacation; empty for a day with lessons */
    public record Day(LocalDate date, String off, boolean today) {}

    public record Row(String publicId, String name, List<Text> divisions, List<Cell> cells) {}

    /**
     * A person's day.
     *
     * @param back minutes home from the last school, by estimate; null when not known
     */
    public record Cell(
            boolean away, List<Stop> stops, @Nullable Integer back) {

        public boolean free() {
            return !away && stops.isEmpty();
        }
    }

    /**
     * A visit within a person's day.
     *
     * @param way minutes from where they were before, by estimate; null when not known
     * @param tight whether the time before it is shorter than the way
     */
    public record Stop(
            String publicId,
            String hours,
            String school,
            String state,
            @Nullable Integer way,
            boolean tight) {}

    /** A visit in a list. */
    public record Listed(
            String publicId,
            VisitTime time,
            String school,
            String people,
            Text division,
            String purpose,
            String topic,
            VisitState state) {}

    public String before() {
        return address(monday.minusWeeks(1));
    }

    public String after() {
        return address(monday.plusWeeks(1));
    }

    public String export(String format) {
        return Pages.address("/visits/export", "day", monday.toString(), "division", division, "format", format);
    }

    private String address(LocalDate day) {
        return Pages.address("/visits", "day", day.toString(), "division", division);
    }
}

package org.birge.development.needs;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One's own needs beside those of the school, which are there after the campaign has closed.
 *
 * @param leader who spoke of one's needs; null when nobody did
 * @param measures of the plan in force that are meant for people like one, or answer one's greatest needs
 */
public record MinePage(
        SchoolYear year, String base, @Nullable String leader, List<Own> areas, List<Meant> measures) {

    /**
     * A measure still ahead.
     *
     * @param why named, group or need
     * @param areas of one's own greatest needs that it answers
     */
    public record Meant(
            String title, LocalDate due, @Nullable String responsible, String why, List<Text> areas) {}

    /** An area: one's own score and the school's index, 0 to 100; null when it cannot be shown; leader null for "cannot say". */
    public record Own(
            Text title,
            int own,
            @Nullable Integer school,
            @Nullable Integer leader) {}
}

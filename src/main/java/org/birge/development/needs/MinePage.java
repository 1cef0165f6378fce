package org.birge.development.needs;

import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One's own needs beside those of the school, which are there after the campaign has closed.
 *
 * @param leader who spoke of one's needs; null when nobody did
 */
public record MinePage(
        SchoolYear year, String base, @Nullable String leader, List<Own> areas) {

    /** An area: one's own score and the school's index, 0 to 100; null when it cannot be shown; leader null for "cannot say". */
    public record Own(
            Text title,
            int own,
            @Nullable Integer school,
            @Nullable Integer leader) {}
}

package org.birge.development.time;

import java.time.LocalDate;
import java.util.List;
import org.birge.access.Role;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * The time that Birge asks in a school year, as far as it is measured.
 *
 * @param own kinds of work with the reader's own time, the longest first; the questionnaires first of all
 * @param school and everywhere by role; only of five people and more
 * @param countedOn when these were counted; null before the first time
 */
public record TimePage(
        SchoolYear year,
        List<Row> own,
        List<OfRole> school,
        List<OfRole> everywhere,
        boolean atSchool,
        @Nullable LocalDate countedOn) {

    /** @param key of the words of the work; people whose median it is, 0 for the reader's own */
    public record Row(String key, int people, int times, int seconds) {

        /** Whole minutes, at least one. */
        public int minutes() {
            return Math.max(1, Math.round(seconds / 60f));
        }
    }

    /** @param all everything together */
    public record OfRole(Role role, Row all, List<Row> rows) {}

    public int ownMinutes() {
        return own.isEmpty()
                ? 0
                : Math.max(1, Math.round(own.stream().mapToInt(Row::seconds).sum() / 60f));
    }
}

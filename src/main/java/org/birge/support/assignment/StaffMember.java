package org.birge.support.assignment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.birge.support.visit.Roads;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the centre, as assignment asks.
 *
 * @param person id
 * @param works whether they hold a post at the centre today
 * @param divisions codes of the pack
 * @param subjects codes of the pack, as the centre noted them, else those of their posts
 * @param languages as the centre noted them; none where it did not
 * @param open requests taken on and not closed
 * @param most how many open requests they may have at once
 * @param weekly minutes a week for help to schools
 * @param busy minutes of that which visits and requests of the week take already, with the ways
 * @param taken the same by day, as far as it has one
 * @param away days of the week on which they are on leave or ill, or no longer at the centre
 * @param going where they go in the week anyway
 * @param home where the centre stands; null where it is not on the map
 */
public record StaffMember(
        long person,
        String publicId,
        String name,
        boolean works,
        List<String> divisions,
        List<String> subjects,
        List<String> languages,
        int open,
        int most,
        int weekly,
        int busy,
        Map<LocalDate, Integer> taken,
        Set<LocalDate> away,
        List<Going> going,
        Roads.@Nullable Point home) {

    /** Help and ways of one day take no more than a working day, in minutes. */
    static final int DAY_MINUTES = 8 * 60;

    /** A visit of theirs. */
    public record Going(LocalDate day, String school, Roads.Point place) {}

    int free() {
        return Math.max(0, weekly - busy);
    }

    /** How many more they can take on at most. */
    int room() {
        return Math.max(0, Math.min(most - open, free() / PossibleAssignment.HELP_MINUTES));
    }

    boolean there(LocalDate day) {
        return !away.contains(day);
    }

    int minutesOn(LocalDate day) {
        return taken.getOrDefault(day, 0);
    }

    /** Whether the day has room for it; what takes longer than any day needs an empty one. */
    boolean fits(LocalDate day, int minutes) {
        return minutesOn(day) == 0 || minutesOn(day) + minutes <= DAY_MINUTES;
    }

    /** With one more request. */
    StaffMember with(LocalDate day, int minutes) {
        Map<LocalDate, Integer> more = new HashMap<>(taken);
        more.merge(day, minutes, Integer::sum);
        return new StaffMember(
                person,
                publicId,
                name,
                works,
                divisions,
                subjects,
                languages,
                open + 1,
                most,
                weekly,
                busy + minutes,
                more,
                away,
                going,
                home);
    }
}

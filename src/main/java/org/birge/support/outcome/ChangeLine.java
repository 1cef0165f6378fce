package org.birge.support.outcome;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one pair of the own school changed, as its head sees it: counts, milestones, lessons visited both ways, what the two said at the end, and where
 * the young teacher is today. Of steps, notes and journal there is nothing here.
 *
 * @param atWork same, another or left
 * @param mentors whether the young teacher mentors now
 * @param skills added since the pair began
 * @param mentee how far it helped, as the young teacher said; null while nothing was said; mentor likewise
 */
public record ChangeLine(
        String publicId,
        String mentee,
        String mentor,
        LocalDate begins,
        LocalDate ends,
        boolean over,
        int steps,
        int done,
        Counted milestones,
        Counted visitsOfMentor,
        Counted visitsToMentor,
        String atWork,
        boolean mentors,
        List<String> skills,
        @Nullable String menteeSaid,
        @Nullable String mentorSaid) {

    /** So many of so many. */
    public record Counted(int done, int all) {}
}

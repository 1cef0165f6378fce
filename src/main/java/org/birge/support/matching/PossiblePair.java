package org.birge.support.matching;

import org.birge.support.mentor.FreeMentor;
import org.birge.support.mentor.Nearness;
import org.birge.support.mentor.OpenMentee;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits and a mentor, and what the rules look at. {@link PairRule} and {@link PairWish} are asked about it by the solver's
 * constraints and by the page alike.
 *
 * @param subject how near the mentor is by subject, post or heading
 * @param kilometres by road, by estimate; 0 in the same school, null where one of the two is not on the map
 * @param years full years the mentor has taught; null where nobody knows
 * @param standing id of the mentor whom the last proposal gave them; null where there is none
 */
public record PossiblePair(
        OpenMentee mentee,
        FreeMentor mentor,
        Nearness subject,
        @Nullable Integer kilometres,
        @Nullable Integer years,
        @Nullable Long standing) {

    boolean sameSchool() {
        return mentee.organisation() == mentor.organisation();
    }

    boolean newHead() {
        return mentee.kind().equals("new-head");
    }

    /** How many of the things the person wants to work on the mentor is good at. */
    int wishesMet() {
        return (int)
                mentee.wishes().stream().filter(mentor.strengths()::contains).count();
    }
}

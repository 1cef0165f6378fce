package org.birge.support.assignment;

import java.util.List;
import org.birge.shared.Text;
import org.birge.support.matching.Barriers;

/**
 * One request of a proposal, with whom it was given and who else could take it on.
 *
 * @param others the best first
 * @param barriers what keeps the rest away
 * @param barred those whom somebody decided it shall not be
 */
public record AssignmentLinePage(
        AssignmentLine line,
        Text division,
        List<Other> others,
        Barriers barriers,
        List<Barred> barred,
        boolean mayMove) {

    /** @param person public id */
    public record Barred(String person, String name) {}

    /**
     * Somebody else.
     *
     * @param full whether this proposal has filled their week or their number of requests
     * @param dearer how much more it would cost than now; below 0 when it is better
     */
    public record Other(String person, String name, AssignmentReasons reasons, boolean full, int dearer) {}
}

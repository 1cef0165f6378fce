package org.birge.support.matching;

import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One who waits, with the mentor proposed and the others who could be.
 *
 * @param others the best first
 * @param barriers what keeps the rest away
 * @param gone whether they wait no longer
 */
public record PairPage(
        ProposedPair pair,
        @Nullable Text subject,
        List<Other> others,
        Barriers barriers,
        boolean gone,
        boolean mayMove) {

    /**
     * Another mentor.
     *
     * @param full whether this proposal has given all their places
     * @param dearer how much more it would cost than now; below 0 when it is better
     * @param differences wishes that would be better or worse fulfilled, with the difference
     */
    public record Other(
            long person,
            String name,
            String school,
            Reasons reasons,
            boolean full,
            int dearer,
            List<Difference> differences) {}

    public record Difference(String wish, int by) {}
}

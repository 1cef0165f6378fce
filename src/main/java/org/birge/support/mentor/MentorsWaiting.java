package org.birge.support.mentor;

import java.util.List;

/**
 * The card on Today.
 *
 * @param pairs that wait for the reader's own yes or no
 * @param own profiles in which the reader was put forward
 * @param approvals profiles the reader approves
 * @param runs whether the reader runs mentoring, and so has the lists
 * @param consent whether the reader was asked if a mentor may be looked for
 */
public record MentorsWaiting(List<Waiting> pairs, int own, int approvals, boolean consent, boolean runs) {

    /** @param what names of the two */
    public record Waiting(String publicId, String what) {}

    public boolean isEmpty() {
        return pairs.isEmpty() && own == 0 && approvals == 0 && !consent;
    }
}

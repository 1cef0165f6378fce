package org.birge.support.induction;

import java.time.LocalDate;

/**
 * A pair as its own pages show it.
 *
 * @param school of the mentee
 * @param programme title; empty where none was chosen
 * @param asMentor whether the reader is the mentor of the two
 * @param over whether it has ended, so that nothing changes any more
 */
public record PairFacts(
        String publicId,
        String mentor,
        String mentee,
        String school,
        String kind,
        String programme,
        LocalDate begins,
        LocalDate ends,
        boolean asMentor,
        boolean over) {

    public String other() {
        return asMentor ? mentee : mentor;
    }

    /** What is added to keys that speak of a young teacher where a head is meant. */
    public String head() {
        return kind.equals("new-head") ? ".head" : "";
    }

    public String at() {
        return "/mentorships/" + publicId;
    }
}

package org.birge.growth.practice;

import java.util.List;

/** The card on Today: what waits for the reader's word. */
public record ExperienceWaiting(List<Next> next, int submitted, int accepted) {

    /** @param what nominated, writing or review */
    public record Next(String publicId, String title, String what) {}

    public boolean isEmpty() {
        return next.isEmpty() && submitted == 0 && accepted == 0;
    }
}

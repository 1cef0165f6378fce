package org.birge.support.induction;

import java.time.LocalDate;
import java.util.List;

/** The card on Today of the two people of a pair. */
public record YearWaiting(List<Line> lines) {

    /** @param other the other of the two */
    public record Line(
            String pair, String publicId, String title, String other, LocalDate due, boolean late, boolean waits) {

        public String at() {
            return "/mentorships/" + pair + "/steps/" + publicId;
        }
    }
}

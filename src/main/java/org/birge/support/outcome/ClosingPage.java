package org.birge.support.outcome;

import java.time.LocalDate;
import java.util.List;
import org.birge.web.Problems;

/**
 * The closing question to one of the two.
 *
 * @param other name of the other one
 * @param mentor whether the reader was the mentor
 * @param version of the answer that stands, -1 for none
 * @param until the last day on which it may be answered
 */
public record ClosingPage(
        String pair,
        String other,
        boolean mentor,
        ClosingAnswer answer,
        long version,
        LocalDate until,
        Problems problems) {

    public List<String> degrees() {
        return ClosingAnswer.HELPED;
    }

    public List<String> kinds() {
        return ClosingAnswer.WHAT;
    }

    public List<String> gaps() {
        return ClosingAnswer.MISSING;
    }
}

package org.birge.support.induction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step in the year of a pair.
 *
 * @param by mentor or mentee, who does it
 * @param late whether it should have been done already
 * @param waits whether the reader is asked to confirm it
 * @param notes how often the two wrote something about it
 */
public record YearLine(
        String publicId,
        LocalDate due,
        String kind,
        String by,
        String title,
        String words,
        StepState state,
        @Nullable LocalDate doneOn,
        boolean late,
        boolean waits,
        int notes) {

    public boolean milestone() {
        return kind.equals("milestone");
    }

    /** The colour of its tag. */
    public String look() {
        return late || waits ? " warn" : state == StepState.CONFIRMED ? " good" : "";
    }

    /** Key of the words for where it stands. */
    public String stateKey() {
        return late ? "induction.late" : waits ? "induction.waits" : "rules.step.state." + state.code();
    }
}

package org.birge.councils;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an earlier decision stands.
 *
 * @param responsible who answers for it now; decidedFor is who did when it was decided
 * @param session public id of the session that decided it, number within its school year
 * @param state open, overdue, done, confirmed or cancelled as its task is; noted when it needed none
 */
public record StandingDecision(
        String wording,
        String responsible,
        String decidedFor,
        @Nullable LocalDate due,
        String session,
        int number,
        Instant heldAt,
        @Nullable String task,
        String state) {

    public boolean handedOver() {
        return !responsible.equals(decidedFor);
    }

    public boolean waits() {
        return state.equals("open") || state.equals("overdue");
    }

    /** The colour of its tag; the state stands in it in words. */
    public String tone() {
        return switch (state) {
            case "overdue" -> "bad";
            case "done", "confirmed" -> "good";
            default -> "";
        };
    }
}

package org.birge.councils;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a subject stands with a council.
 *
 * @param councilKind code of the pack's councils
 * @param council its public id
 * @param session public id of the sitting, null while it only waits in the plan of work
 * @param number of the sitting within its school year, null as long
 * @param day on which the sitting is planned, called or was held
 * @param adopted whether it was carried, or without a motion heard; final once decided
 * @param minutesNumber number of the minutes once they are confirmed, else null
 */
public record SubjectStanding(
        String councilKind,
        String council,
        @Nullable String session,
        @Nullable Integer number,
        LocalDate day,
        State state,
        boolean adopted,
        @Nullable String minutesNumber) {

    public enum State {
        /** In the plan of work; no sitting is called from it yet. */
        PLANNED,
        /** On the agenda of a sitting that is called. */
        CALLED,
        /** The sitting is going on. */
        OPEN,
        /** Dealt with; chair and secretary have not confirmed the minutes yet. */
        UNCONFIRMED,
        /** Put off, or the sitting was cancelled; it comes onto the agenda of the next sitting by itself. */
        POSTPONED,
        /** Dealt with, and the minutes are confirmed. */
        DECIDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the council still has it before it. */
    public boolean waits() {
        return state != State.DECIDED;
    }

    /** The page where it is dealt with: the sitting, or the council's plan of work. */
    public String address() {
        return session == null ? "/councils/" + council + "/plan" : "/councils/sessions/" + session;
    }
}

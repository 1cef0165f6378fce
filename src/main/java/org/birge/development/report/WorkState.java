package org.birge.development.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a measure or a decision stands; each one is in exactly one state. */
public enum WorkState {
    /** Its time has not come and nothing is done yet. */
    PLANNED,
    UNDER_WAY,
    OVERDUE,
    /** Waits for confirmation. */
    DONE,
    /** Done: confirmed, or nobody has to confirm it. */
    CONFIRMED,
    /** Open when the year was closed, and carried over to the next. */
    CARRIED,
    CANCELLED;

    /** As in addresses, SQL and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<WorkState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}

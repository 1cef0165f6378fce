package org.birge.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One's own calendar address.
 *
 * @param person whether the account is a person's, who has due dates
 * @param madeAt when the address in force was made; null when there is none
 * @param readAt when it was fetched last
 * @param made the new address, shown this one time
 */
public record CalendarPage(
        boolean person,
        @Nullable Instant madeAt,
        @Nullable Instant readAt,
        @Nullable Made made) {

    /**
     * @param address to type or paste
     * @param opens the same as a link that phones open with their calendar
     * @param code the link as a drawing to scan
     */
    public record Made(String address, String opens, String code) {}
}

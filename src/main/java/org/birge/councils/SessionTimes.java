package org.birge.councils;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Day and hour of a session as a form sends them. */
final class SessionTimes {

    private SessionTimes() {}

    /** Null when one is missing or no hour of a day. */
    static @Nullable LocalDateTime of(@Nullable LocalDate day, String hour) {
        try {
            return day == null ? null : day.atTime(LocalTime.parse(hour.strip()));
        } catch (DateTimeException e) {
            return null;
        }
    }
}

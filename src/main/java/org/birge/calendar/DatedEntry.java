package org.birge.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something with a date in a person's calendar.
 *
 * @param uid never changes for the same thing and is nobody else's: kind and public id
 * @param sequence grows whenever the date or the state changes (RFC 5545, 3.8.7.4)
 * @param changedAt when it was last written
 * @param notes further lines, empty when there are none
 * @param place where it is, empty when that is no matter
 * @param link path of its page
 */
public record DatedEntry(
        String uid,
        int sequence,
        Instant changedAt,
        String title,
        String notes,
        String place,
        String link,
        When when,
        boolean cancelled) {

    /** A whole day, or an hour of it: exactly one of day and begins is there. */
    public record When(
            @Nullable LocalDate day,
            @Nullable Instant begins,
            @Nullable Instant ends) {

        /** The whole day, wherever the reader is. */
        public static When on(LocalDate day) {
            return new When(day, null, null);
        }

        /** From one moment to another. */
        public static When between(Instant begins, Instant ends) {
            return new When(null, begins, ends);
        }
    }
}

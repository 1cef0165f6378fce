package org.birge.support.visit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/** The day and the hours of a visit, by the country's clock. */
public record VisitTime(LocalDate day, LocalTime begins, LocalTime ends) {

    static final LocalTime EARLIEST = LocalTime.of(7, 0);
    static final LocalTime LATEST = LocalTime.of(20, 0);

    /** Half a day before noon. */
    public static VisitTime morning(LocalDate day) {
        return new VisitTime(day, LocalTime.of(9, 0), LocalTime.of(12, 30));
    }

    /** Half a day after noon. */
    public static VisitTime afternoon(LocalDate day) {
        return new VisitTime(day, LocalTime.of(13, 30), LocalTime.of(17, 0));
    }

    /** Whether a school could be visited then: in this order, between seven and twenty o'clock. */
    boolean possible() {
        return begins.isBefore(ends) && !begins.isBefore(EARLIEST) && !ends.isAfter(LATEST);
    }

    boolean overlaps(VisitTime other) {
        return day.equals(other.day) && begins.isBefore(other.ends) && other.begins.isBefore(ends);
    }

    /** Minutes from the end of the earlier one to the beginning of the later one; for two that do not overlap, on one day. */
    int between(VisitTime other) {
        return begins.isBefore(other.begins)
                ? (int) Duration.between(ends, other.begins).toMinutes()
                : (int) Duration.between(other.ends, begins).toMinutes();
    }

    int minutes() {
        return (int) Duration.between(begins, ends).toMinutes();
    }

    /** Such as 09:00–12:30. */
    public String hours() {
        return begins + "–" + ends;
    }
}

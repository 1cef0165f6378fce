package org.birge.growth.lesson;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/** The day and the hours of a lesson, by the country's clock. */
public record LessonTime(LocalDate day, LocalTime begins, LocalTime ends) {

    static final LocalTime EARLIEST = LocalTime.of(7, 0);
    static final LocalTime LATEST = LocalTime.of(21, 0);

    /** Read from the columns day, begins and ends. */
    static LessonTime in(ResultSet row) throws SQLException {
        return new LessonTime(
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                Objects.requireNonNull(row.getObject("begins", LocalTime.class)),
                Objects.requireNonNull(row.getObject("ends", LocalTime.class)));
    }

    /** Whether lessons are given then: in this order, between seven and twenty-one o'clock. */
    boolean possible() {
        return begins.isBefore(ends) && !begins.isBefore(EARLIEST) && !ends.isAfter(LATEST);
    }

    Instant from(ZoneId zone) {
        return day.atTime(begins).atZone(zone).toInstant();
    }

    Instant until(ZoneId zone) {
        return day.atTime(ends).atZone(zone).toInstant();
    }

    /** Such as 09:00–09:45. */
    public String hours() {
        return begins + "–" + ends;
    }
}

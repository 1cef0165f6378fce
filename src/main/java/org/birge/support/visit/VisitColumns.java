package org.birge.support.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a visit's row. */
final class VisitColumns {

    private VisitColumns() {}

    /** The day and hours in columns that begin so; null when there are none. */
    static @Nullable VisitTime time(ResultSet row, String prefix) throws SQLException {
        LocalDate day = row.getObject(prefix + "day", LocalDate.class);
        return day == null
                ? null
                : new VisitTime(
                        day,
                        row.getObject(prefix + "begins", LocalTime.class),
                        row.getObject(prefix + "ends", LocalTime.class));
    }

    static VisitState state(ResultSet row) throws SQLException {
        return VisitState.of(new VisitState.Moments(
                moment(row, "agreed_at"),
                moment(row, "wished_at"),
                moment(row, "called_off_at"),
                moment(row, "recorded_at"),
                moment(row, "answered_at"),
                moment(row, "confirmed_at")));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

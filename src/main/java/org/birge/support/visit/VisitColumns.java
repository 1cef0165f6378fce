package org.birge.support.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.birge.database.Moments;
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
                Moments.in(row, "agreed_at"),
                Moments.in(row, "wished_at"),
                Moments.in(row, "called_off_at"),
                Moments.in(row, "recorded_at"),
                Moments.in(row, "answered_at"),
                Moments.in(row, "confirmed_at")));
    }
}

package org.birge.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Moments as they are read: PostgreSQL's driver gives them with an offset. */
public final class Moments {

    private Moments() {}

    /** The moment in a column, null where there is none. */
    public static @Nullable Instant in(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

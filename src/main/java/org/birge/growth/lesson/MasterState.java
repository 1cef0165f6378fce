package org.birge.growth.lesson;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.birge.database.Moments;
import org.birge.rules.RuleTable;

/** Where a master lesson stands. It is told by its moments, never stored. */
public enum MasterState {
    /** Seen by the centre alone. */
    DRAFT,
    /** The region knows of it; it is still to come. */
    ANNOUNCED,
    /** It was shown, or is there to be watched. */
    SHOWN,
    CALLED_OFF;

    /** Read from the columns called_off_at, shown_at and announced_at. */
    static MasterState in(ResultSet row) throws SQLException {
        if (Moments.in(row, "called_off_at") != null) {
            return CALLED_OFF;
        }
        if (Moments.in(row, "shown_at") != null) {
            return SHOWN;
        }
        return Moments.in(row, "announced_at") == null ? DRAFT : ANNOUNCED;
    }

    public String code() {
        return RuleTable.code(this);
    }
}

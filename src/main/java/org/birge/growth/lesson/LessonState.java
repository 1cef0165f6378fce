package org.birge.growth.lesson;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.birge.database.Moments;
import org.birge.rules.RuleTable;

/** Where an open lesson stands. It is told by its moments, never stored. */
public enum LessonState {
    /** The teacher offers it; the head has not said anything yet. */
    OFFERED,
    /** The head agreed: it stands on the list, and guests sign up. */
    LISTED,
    HELD,
    DECLINED,
    CALLED_OFF;

    /** Read from the columns called_off_at, held_at, agreed_at and declined_at. */
    static LessonState in(ResultSet row) throws SQLException {
        if (Moments.in(row, "called_off_at") != null) {
            return CALLED_OFF;
        }
        if (Moments.in(row, "held_at") != null) {
            return HELD;
        }
        if (Moments.in(row, "agreed_at") != null) {
            return LISTED;
        }
        return Moments.in(row, "declined_at") == null ? OFFERED : DECLINED;
    }

    public String code() {
        return RuleTable.code(this);
    }
}

package org.birge.growth.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.birge.database.Moments;
import org.birge.rules.RuleTable;

/** Where an experience stands. It is told by its moments, never stored. */
public enum ExperienceState {
    /** The teacher has not said yet whether to describe it. */
    NOMINATED,
    /** The teacher writes, or mends what came back. */
    WRITING,
    /** The centre has it reviewed. */
    SUBMITTED,
    /** The centre wants it spread. */
    ACCEPTED,
    /** The region reads it. */
    PUBLISHED,
    /** The teacher would not, or the centre did not take it. */
    DECLINED,
    /** The teacher, or whoever nominated, took it back. */
    WITHDRAWN;

    /** Read from the columns of its moments. */
    static ExperienceState in(ResultSet row) throws SQLException {
        if (Moments.in(row, "withdrawn_at") != null) {
            return WITHDRAWN;
        }
        if (Moments.in(row, "declined_at") != null) {
            return DECLINED;
        }
        if (Moments.in(row, "published_at") != null) {
            return PUBLISHED;
        }
        if (Moments.in(row, "accepted_at") != null) {
            return ACCEPTED;
        }
        if (Moments.in(row, "submitted_at") != null) {
            return SUBMITTED;
        }
        return Moments.in(row, "consented_at") == null ? NOMINATED : WRITING;
    }

    public String code() {
        return RuleTable.code(this);
    }
}

package org.birge.growth.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.birge.rules.RuleTable;

/** Where a contact stands. It is told by its moments and days, never stored. */
public enum ContactState {
    /** Before the authority. */
    PROPOSED,
    /** Given back by the authority with a reason. */
    RETURNED,
    /** The authority agreed; the agreement is not entered yet. */
    AGREED,
    IN_FORCE,
    /** By its last day, or before it with a reason. */
    ENDED,
    WITHDRAWN;

    static ContactState of(ResultSet row, LocalDate today) throws SQLException {
        if (row.getObject("withdrawn_at") != null) {
            return WITHDRAWN;
        }
        boolean over = Objects.requireNonNull(row.getObject("until_day", LocalDate.class))
                .isBefore(today);
        if (row.getObject("ended_at") != null || row.getObject("agreed_at") != null && over) {
            return ENDED;
        }
        if (row.getObject("entered_at") != null) {
            return IN_FORCE;
        }
        if (row.getObject("agreed_at") != null) {
            return AGREED;
        }
        return row.getObject("returned_at") == null ? PROPOSED : RETURNED;
    }

    public String code() {
        return RuleTable.code(this);
    }
}

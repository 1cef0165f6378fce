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
    /** Was in force: by its last day, or before it with a reason. */
    ENDED,
    /** Agreed, but its last day went by before an agreement was entered. */
    LAPSED,
    WITHDRAWN;

    static ContactState of(ResultSet row, LocalDate today) throws SQLException {
        if (row.getObject("withdrawn_at") != null) {
            return WITHDRAWN;
        }
        boolean over = Objects.requireNonNull(row.getObject("until_day", LocalDate.class))
                .isBefore(today);
        if (row.getObject("entered_at") != null) {
            return over || row.getObject("ended_at") != null ? ENDED : IN_FORCE;
        }
        if (row.getObject("agreed_at") != null) {
            return over ? LAPSED : AGREED;
        }
        return row.getObject("returned_at") == null ? PROPOSED : RETURNED;
    }

    /** Whether it is agreed and entered, but its first day is still to come. */
    boolean before(LocalDate from, LocalDate today) {
        return this == IN_FORCE && from.isAfter(today);
    }

    public String code() {
        return RuleTable.code(this);
    }
}

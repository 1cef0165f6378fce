package org.birge.growth.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.birge.rules.RuleTable;

/** Where an order stands. It is told by its moments, never stored. */
public enum OrderState {
    /** Only the office that draws it up sees it. */
    DRAFT,
    /** Before the authority. */
    SUBMITTED,
    /** Given back by the authority with a reason. */
    RETURNED,
    AGREED,
    /** With the institute, which has not answered each line yet. */
    SENT,
    ANSWERED,
    DONE,
    WITHDRAWN;

    static OrderState of(ResultSet row) throws SQLException {
        if (row.getObject("withdrawn_at") != null) {
            return WITHDRAWN;
        }
        if (row.getObject("done_at") != null) {
            return DONE;
        }
        if (row.getObject("answered_at") != null) {
            return ANSWERED;
        }
        if (row.getObject("sent_at") != null) {
            return SENT;
        }
        if (row.getObject("agreed_at") != null) {
            return AGREED;
        }
        if (row.getObject("returned_at") != null) {
            return RETURNED;
        }
        return row.getObject("submitted_at") == null ? DRAFT : SUBMITTED;
    }

    public String code() {
        return RuleTable.code(this);
    }
}

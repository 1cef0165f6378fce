package org.birge.growth.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.birge.rules.RuleTable;

/** Where somebody's place in a session stands. It is told by its moments, never stored. */
public enum EnrolmentState {
    /** A leader of the school proposed them; they have not said yes yet. */
    PROPOSED,
    /** They want to go; the head has not said anything yet. */
    ASKED,
    /** The head lets them go; the centre has not taken them in yet. */
    AGREED,
    /** On the waiting list. */
    WAITING,
    /** With a place. */
    ACCEPTED,
    COMPLETED,
    NOT_COMPLETED,
    DECLINED,
    WITHDRAWN;

    /** Out of the columns of growth.enrolment. */
    static EnrolmentState in(ResultSet row) throws SQLException {
        if (row.getObject("withdrawn_at") != null) {
            return WITHDRAWN;
        }
        if (row.getObject("declined_at") != null) {
            return DECLINED;
        }
        if (row.getObject("result_at") != null) {
            return row.getBoolean("completed") ? COMPLETED : NOT_COMPLETED;
        }
        if (row.getObject("accepted_at") != null) {
            return row.getObject("seated_at") != null ? ACCEPTED : WAITING;
        }
        if (row.getObject("consented_at") == null) {
            return PROPOSED;
        }
        return row.getObject("agreed_at") != null ? AGREED : ASKED;
    }

    /** Whether it has not come to an end yet. */
    public boolean live() {
        return ordinal() <= ACCEPTED.ordinal();
    }

    public String code() {
        return RuleTable.code(this);
    }
}

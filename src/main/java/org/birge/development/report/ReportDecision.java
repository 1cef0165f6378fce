package org.birge.development.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision of one of the place's councils; without a task it is planned work of nobody and counts as done.
 *
 * @param publicId of the decision
 * @param council code of the pack's kind
 * @param number of the minutes
 * @param session public id of the sitting, null when it was not held in the system
 * @param task public id, for those who may open it
 */
public record ReportDecision(
        String publicId,
        String council,
        String number,
        @Nullable String session,
        String wording,
        String responsible,
        @Nullable LocalDate due,
        @Nullable String task,
        WorkState state) {

    static ReportDecision of(ResultSet row) throws SQLException {
        return new ReportDecision(
                row.getString("public_id"),
                row.getString("council"),
                row.getString("number"),
                row.getString("session"),
                row.getString("wording"),
                row.getString("responsible"),
                row.getObject("due", LocalDate.class),
                row.getString("task"),
                WorkState.of(row.getString("state")).orElseThrow());
    }
}

package org.birge.development.plan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A measure as the columns of its row, read and written. */
final class MeasureColumns {

    private MeasureColumns() {}

    static Measure measure(ResultSet row) throws SQLException {
        return new Measure(
                row.getString("section"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("for_whom"),
                row.getObject("responsible_id", Long.class),
                List.of((Long[]) row.getArray("helpers").getArray()),
                row.getObject("begins", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getString("expected"),
                row.getString("resources"),
                List.of((String[]) row.getArray("needs").getArray()),
                row.getString("evidence"),
                row.getString("sample"),
                row.getString("act"),
                detail(row));
    }

    /** Versions kept before there were details have nulls in their place. */
    static Detail detail(ResultSet row) throws SQLException {
        Array groups = row.getArray("reaches");
        Array people = row.getArray("reached");
        return new Detail(
                Objects.requireNonNullElse(row.getString("indicator"), ""),
                groups == null ? List.of() : List.of((String[]) groups.getArray()),
                people == null ? List.of() : List.of((Long[]) people.getArray()),
                row.getObject("control_month", LocalDate.class),
                Objects.requireNonNullElse(row.getString("control_theme"), ""),
                row.getString("origin"),
                row.getString("goal"));
    }

    static Map<String, @Nullable Object> values(Measure measure) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("section", measure.section());
        values.put("title", measure.title().strip());
        values.put("kind", measure.kind());
        values.put("for_whom", measure.forWhom().strip());
        values.put("responsible", measure.responsible());
        values.put("helpers", measure.helpers().toArray(Long[]::new));
        values.put("begins", measure.begins());
        values.put("due", measure.due());
        values.put("expected", measure.expected().strip());
        values.put("resources", measure.resources().strip());
        values.put("needs", measure.needs().toArray(String[]::new));
        values.put("evidence", measure.evidence().strip());
        values.put("sample", measure.sample());
        values.put("act", measure.act());
        Detail detail = measure.detail();
        values.put("indicator", detail.indicator().strip());
        values.put("reaches", detail.groups().toArray(String[]::new));
        values.put("reached", detail.people().toArray(Long[]::new));
        values.put("control_month", detail.controlMonth());
        values.put("control_theme", detail.controlTheme().strip());
        values.put("origin", detail.origin());
        values.put("goal", detail.goal());
        return values;
    }
}

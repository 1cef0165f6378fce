package org.birge.development.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A measure beside the same one as it stood before.
 *
 * @param before null for one that is new, after null for one taken out
 * @param fields names of what differs, words development.measure.[field]; of a new or dropped one what it is known by
 */
public record Changed(@Nullable Measure before, @Nullable Measure after, List<String> fields) {

    private static final List<String> KNOWN_BY = List.of("responsible", "due", "expected", "needs");
    private static final List<String> KNOWN_WITHOUT_NEEDS = KNOWN_BY.subList(0, 3);

    static Changed of(@Nullable Measure before, @Nullable Measure after) {
        if (before == null || after == null) {
            Measure one = Objects.requireNonNull(after == null ? before : after);
            return new Changed(before, after, one.needs().isEmpty() ? KNOWN_WITHOUT_NEEDS : KNOWN_BY);
        }
        List<String> fields = new ArrayList<>();
        differs(fields, "title", before, after, Measure::title);
        differs(fields, "section", before, after, Measure::section);
        differs(fields, "kind", before, after, Measure::kind);
        differs(fields, "for-whom", before, after, Measure::forWhom);
        differs(fields, "reaches", before, after, one -> one.detail().groups());
        differs(fields, "reached", before, after, one -> one.detail().people());
        differs(fields, "responsible", before, after, Measure::responsible);
        differs(fields, "helpers", before, after, Measure::helpers);
        differs(fields, "begins", before, after, Measure::begins);
        differs(fields, "due", before, after, Measure::due);
        differs(fields, "expected", before, after, Measure::expected);
        differs(fields, "indicator", before, after, one -> one.detail().indicator());
        differs(fields, "resources", before, after, Measure::resources);
        differs(fields, "needs", before, after, Measure::needs);
        differs(fields, "evidence", before, after, Measure::evidence);
        differs(fields, "control-month", before, after, one -> one.detail().controlMonth());
        differs(fields, "control-theme", before, after, one -> one.detail().controlTheme());
        return new Changed(before, after, fields);
    }

    /** Words development.compare.[kind]. */
    public String kind() {
        return before == null ? "added" : after == null ? "dropped" : "changed";
    }

    /** Its title now, or as it last was. */
    public String title() {
        return Objects.requireNonNull(after == null ? before : after).title();
    }

    private static void differs(
            List<String> fields,
            String name,
            Measure before,
            Measure after,
            Function<Measure, @Nullable Object> value) {
        if (!Objects.equals(value.apply(before), value.apply(after))) {
            fields.add(name);
        }
    }
}

package org.birge.development.report;

import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/** The people a figure of the report says were reached, each once with the measures that did. */
public record ReachedRowsPage(SchoolYear year, @Nullable Text of, List<Row> rows) {

    public record Row(String name, String measures) {}
}

package org.birge.development.report;

import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/** The measures a figure of the report was counted from; without section or state all of them. */
public record ReportRowsPage(
        SchoolYear year, @Nullable Text section, @Nullable WorkState state, List<ReportRow> rows) {}

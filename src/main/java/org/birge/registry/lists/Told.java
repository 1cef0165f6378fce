package org.birge.registry.lists;

import java.util.List;
import org.birge.registry.lists.reading.Column;
import org.birge.registry.lists.reading.Finding;
import org.jspecify.annotations.Nullable;

/** A finding as it is kept with its row. */
public record Told(Finding.Weight weight, @Nullable String column, String key, List<String> values) {

    static List<Told> of(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Told(finding.weight(), code(finding.column()), finding.key(), finding.values()))
                .toList();
    }

    private static @Nullable String code(@Nullable Column column) {
        return column == null ? null : column.code();
    }
}

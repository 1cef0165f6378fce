package org.birge.registry.lists.reading;

import java.math.BigDecimal;
import java.util.List;
import org.birge.registry.lists.reading.Finding.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of schools as it was understood.
 *
 * @param row as a spreadsheet numbers it
 * @param latitude degrees north; longitude degrees east
 * @param languages codes of the pack
 * @param kind code of the pack
 */
public record SchoolLine(
        int row,
        String code,
        String name,
        String district,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        List<String> languages,
        @Nullable String kind,
        List<Finding> findings) {

    public boolean refused() {
        return findings.stream().anyMatch(finding -> finding.weight() == Weight.REFUSED);
    }

    public boolean mended() {
        return findings.stream().anyMatch(finding -> finding.weight() == Weight.MENDED);
    }
}

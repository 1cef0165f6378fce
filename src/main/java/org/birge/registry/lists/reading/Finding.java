package org.birge.registry.lists.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something told about a row: what was mended, what to look at, or why it is refused.
 *
 * @param column it is about, null when it is about the row
 * @param key of the message; values fill its placeholders in order
 */
public record Finding(Weight weight, @Nullable Column column, String key, List<String> values) {

    /** How much a finding weighs. */
    public enum Weight {
        /** The row goes in as it is; somebody should look at it. */
        NOTE,
        /** Read as it was meant. */
        MENDED,
        /** The row stays out. */
        REFUSED
    }

    public static Finding note(@Nullable Column column, String key, String... values) {
        return new Finding(Weight.NOTE, column, "registry.lists.note." + key, List.of(values));
    }

    public static Finding mended(@Nullable Column column, String key, String... values) {
        return new Finding(Weight.MENDED, column, "registry.lists.mended." + key, List.of(values));
    }

    public static Finding refused(@Nullable Column column, String key, String... values) {
        return new Finding(Weight.REFUSED, column, "registry.lists.refused." + key, List.of(values));
    }
}

package org.birge.registry.lists.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one at a time. */
interface SheetRows extends Closeable {

    /** @param number of the row as a spreadsheet shows it, from 1 */
    record Row(int number, List<String> cells) {

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }

        String cell(int index) {
            return index >= 0 && index < cells.size() ? cells.get(index) : "";
        }
    }

    /** The next row, null after the last. */
    @Nullable
    Row next() throws IOException;
}

package org.birge.registry.lists;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.birge.registry.lists.reading.Column;
import org.jspecify.annotations.Nullable;

/**
 * One list: its columns, or what would become of its rows, or what became of them.
 *
 * @param counts rows by outcome, and those mended; empty before the list is read
 * @param show which rows are shown: an outcome, mended, or null for all
 * @param next the row after which the next page begins, null on the last
 * @param stopped rows that keep the import from being undone
 */
public record ImportPage(
        ListImport list,
        Map<String, Integer> counts,
        List<ImportRow> rows,
        @Nullable String show,
        @Nullable Integer next,
        List<StoppedRow> stopped) {

    public String path() {
        return "/imports/" + list.publicId();
    }

    public List<Column> columns() {
        return list.kind().columns();
    }

    public boolean needed(Column column) {
        return list.kind().needed().contains(column);
    }

    /** The place of a column in the file, −1 when it has none. */
    public int place(Column column) {
        return list.places().getOrDefault(column, -1);
    }

    public int count(String outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    public int all() {
        return ImportRows.OUTCOMES.stream().mapToInt(this::count).sum();
    }

    public List<String> outcomes() {
        return ImportRows.OUTCOMES;
    }

    /** Whether taking the list over would do anything. */
    public boolean doesSomething() {
        return count("add") + count("change") + count("request") > 0;
    }

    /** Places of the file's columns, to choose from. */
    public List<Integer> choices() {
        return IntStream.range(0, list.headings().size()).boxed().toList();
    }

    public String heading(int place) {
        String heading = list.headings().get(place);
        String example = list.examples().get(place);
        String name = heading.isBlank() ? String.valueOf(place + 1) : heading;
        return example.isEmpty() ? name : name + " (" + example + ")";
    }
}

package org.birge.development.area;

import java.util.ArrayList;
import java.util.List;
import org.birge.documents.TableExport;
import org.birge.documents.TableExport.Column;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;

/** The heat map of an area as a table: what may not be shown stays empty. */
final class AreaNeedsTable {

    private AreaNeedsTable() {}

    static TableExport of(AreaNeedsPage page, Words words) {
        List<Column> columns = new ArrayList<>(
                List.of(Column.text(words.of("needs.area"), 40), Column.number(words.of("area.needs.all"))));
        page.places().forEach(place -> columns.add(Column.number(place.isEmpty() ? "–" : place)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (AreaNeedsPage.Row row : page.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.title().in(words.language()));
            cells.add(row.all());
            cells.addAll(row.indexes());
            rows.add(cells);
        }
        return new TableExport(words.of("area.needs.title"), columns, rows.stream());
    }
}

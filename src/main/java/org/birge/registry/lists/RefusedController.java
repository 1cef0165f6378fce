package org.birge.registry.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Trail;
import org.birge.documents.TableExport;
import org.birge.registry.lists.reading.Finding;
import org.birge.web.Languages;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The refused rows as a file, each with its reason, to be mended and sent in again. */
@Controller
class RefusedController {

    private final ListImports imports;
    private final ImportRows rows;
    private final Messages messages;
    private final Languages languages;
    private final Trail trail;

    RefusedController(ListImports imports, ImportRows rows, Messages messages, Languages languages, Trail trail) {
        this.imports = imports;
        this.rows = rows;
        this.messages = messages;
        this.languages = languages;
        this.trail = trail;
    }

    @Allowed(Permission.IMPORT_LISTS)
    @GetMapping("/imports/{id}/refused")
    @Transactional(readOnly = true)
    public void download(
            @PathVariable String id,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ListImport list = imports.find(id);
        Words words = messages.in(languages.of(request));
        trail.record("exported", "import", list.id(), Map.of("list", "refused", "format", TableExport.format(format)));
        table(list, words, rows.refused(list.id())).send(response, "refused", format);
    }

    private static TableExport table(ListImport list, Words words, Stream<ImportRows.Refused> refused) {
        int width = list.headings().size();
        List<TableExport.Column> columns = new ArrayList<>();
        list.headings().forEach(heading -> columns.add(TableExport.Column.text(heading, 18)));
        columns.add(TableExport.Column.text(words.of("registry.lists.reason"), 60));
        columns.add(TableExport.Column.text(words.of("registry.lists.row"), 8));
        return new TableExport(
                words.of("registry.lists.outcome.refused"), columns, refused.map(row -> cells(row, width, words)));
    }

    private static List<@Nullable Object> cells(ImportRows.Refused row, int width, Words words) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(i < row.cells().size() ? row.cells().get(i) : null);
        }
        cells.add(row.findings().stream()
                .filter(told -> told.weight() == Finding.Weight.REFUSED)
                .map(told -> words.of(told.key(), told.values().toArray()))
                .collect(Collectors.joining(" ")));
        cells.add(String.valueOf(row.row()));
        return cells;
    }
}

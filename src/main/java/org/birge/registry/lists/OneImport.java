package org.birge.registry.lists;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of one list. */
@Component
class OneImport {

    private static final int PAGE = 50;
    private static final int STOPPED = 20;

    private final ListImports imports;
    private final ImportRows rows;
    private final UndoList undoList;

    OneImport(ListImports imports, ImportRows rows, UndoList undoList) {
        this.imports = imports;
        this.rows = rows;
        this.undoList = undoList;
    }

    @Transactional(readOnly = true)
    public ListImport find(String publicId) {
        return imports.find(publicId);
    }

    @Transactional(readOnly = true)
    public ImportPage page(String publicId, @Nullable String asked, int after) {
        ListImport list = imports.find(publicId);
        if (list.readAt() == null || list.working()) {
            return new ImportPage(list, Map.of(), List.of(), null, null, List.of());
        }
        String show = ImportController.filters().contains(asked == null ? "" : asked) ? asked : null;
        List<ImportRow> shown = rows.page(list.id(), show, after, PAGE + 1);
        boolean more = shown.size() > PAGE;
        List<ImportRow> page = more ? shown.subList(0, PAGE) : shown;
        return new ImportPage(
                list,
                rows.counts(list.id()),
                page,
                show,
                more ? page.getLast().row() : null,
                list.canBeUndone() ? undoList.stoppedBy(list, STOPPED) : List.of());
    }
}

package org.birge.registry.lists;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.registry.lists.reading.Column;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One list: matching its columns, looking it over, taking it over, undoing it. */
@Controller
@RequestMapping("/imports/{id}")
class ImportController {

    private final OneImport one;
    private final MatchColumns matchColumns;
    private final ReadList readList;
    private final TakeOverList takeOverList;
    private final UndoList undoList;

    ImportController(
            OneImport one, MatchColumns matchColumns, ReadList readList, TakeOverList takeOverList, UndoList undoList) {
        this.one = one;
        this.matchColumns = matchColumns;
        this.readList = readList;
        this.takeOverList = takeOverList;
        this.undoList = undoList;
    }

    @Allowed(Permission.IMPORT_LISTS)
    @GetMapping
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "0") int after) {
        return Pages.show("registry/lists/import", one.page(id, show, after));
    }

    @Allowed(Permission.IMPORT_LISTS)
    @GetMapping("/progress")
    ModelAndView progress(@PathVariable String id, HttpServletResponse response) {
        ImportPage page = one.page(id, null, 0);
        if (!page.list().working()) {
            response.setHeader("HX-Redirect", page.path());
        }
        return Pages.show("registry/lists/progress", page);
    }

    @Allowed(Permission.IMPORT_LISTS)
    @PostMapping("/match")
    ModelAndView match(@PathVariable String id, @RequestParam Map<String, String> chosen) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        chosen.forEach((code, place) -> Column.of(code)
                .filter(column -> place.matches("\\d{1,3}"))
                .ifPresent(column -> places.put(column, Integer.valueOf(place))));
        readList.begin(matchColumns.run(id, places));
        return Pages.to("/imports/" + id);
    }

    @Allowed(Permission.IMPORT_LISTS)
    @PostMapping("/takeover")
    ModelAndView takeOver(@PathVariable String id) {
        takeOverList.begin(one.find(id));
        return Pages.to("/imports/" + id);
    }

    @Allowed(Permission.IMPORT_LISTS)
    @PostMapping("/undoing")
    ModelAndView undo(@PathVariable String id) {
        undoList.begin(id);
        return Pages.to("/imports/" + id);
    }

    /** What the page's filter may ask for. */
    static List<String> filters() {
        return List.of("add", "change", "same", "request", "refused", "mended");
    }
}

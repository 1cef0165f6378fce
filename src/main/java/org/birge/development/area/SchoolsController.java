package org.birge.development.area;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Trail;
import org.birge.documents.TableExport;
import org.birge.documents.TableExport.Column;
import org.birge.web.Languages;
import org.birge.web.Messages;
import org.birge.web.Pages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of schools for those above them. */
@Controller
class SchoolsController {

    private static final int ALL = 10_000;

    private final SchoolsPages pages;
    private final Messages messages;
    private final Languages languages;
    private final Trail trail;

    SchoolsController(SchoolsPages pages, Messages messages, Languages languages, Trail trail) {
        this.pages = pages;
        this.messages = messages;
        this.languages = languages;
        this.trail = trail;
    }

    @Allowed(Permission.SEE_SCHOOLS)
    @GetMapping("/schools")
    ModelAndView list(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        SchoolsPage.Filter filter = new SchoolsPage.Filter(name.strip(), district, stage, sort);
        return Pages.show("development/area/schools", pages.list(actor, filter, after, SchoolsPages.SIZE));
    }

    @Allowed(Permission.SEE_SCHOOLS)
    @GetMapping("/schools.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String stage,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Words words = messages.in(languages.of(request));
        SchoolsPage page = pages.list(actor, new SchoolsPage.Filter(name.strip(), district, stage, "name"), null, ALL);
        trail.record(
                "exported", Map.of("list", "schools", "rows", page.schools().size()));
        table(page, words).send(response, "schools", format);
    }

    private static TableExport table(SchoolsPage page, Words words) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(words.of("area.school"), 60),
                Column.text(words.of("area.district"), 24),
                Column.text(words.of("area.stage"), 24),
                Column.number(words.of("needs.results.answered")),
                Column.number(words.of("needs.results.asked"))));
        if (page.seesWork()) {
            columns.add(Column.number(words.of("area.done")));
        }
        columns.add(Column.text(words.of("area.top-need"), 40));
        columns.add(Column.number(words.of("needs.results.index")));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SchoolsPage.School school : page.schools()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(school.name());
            row.add(school.district());
            row.add(words.of("area.stage." + school.stage()));
            row.add(school.answered());
            row.add(school.asked());
            if (page.seesWork()) {
                row.add(school.tasks() == 0 ? null : school.share());
            }
            row.add(school.topArea() == null ? null : name(page, school.topArea(), words));
            row.add(school.topIndex());
            rows.add(row);
        }
        return new TableExport(words.of("area.title"), columns, rows.stream());
    }

    private static String name(SchoolsPage page, String area, Words words) {
        return page.areas().containsKey(area) ? page.areas().get(area).in(words.language()) : area;
    }
}

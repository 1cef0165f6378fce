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

/** The table of a control point for those above the schools. */
@Controller
class AreaControlController {

    private static final int ALL = 10_000;

    private final AreaControlPages pages;
    private final Messages messages;
    private final Languages languages;
    private final Trail trail;

    AreaControlController(AreaControlPages pages, Messages messages, Languages languages, Trail trail) {
        this.pages = pages;
        this.messages = messages;
        this.languages = languages;
        this.trail = trail;
    }

    @Allowed(Permission.SEE_AREA_NEEDS)
    @GetMapping("/schools/control")
    ModelAndView list(
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        AreaControlPage page = pages.list(
                actor, new AreaControlPage.Filter(point, name.strip(), district, state), after, AreaControlPages.SIZE);
        return Pages.show("development/area/control", actor.may(Permission.READ_PLAN) ? page : page.sums());
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping("/schools/control.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String state,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Words words = messages.in(languages.of(request));
        AreaControlPage page =
                pages.list(actor, new AreaControlPage.Filter(point, name.strip(), district, state), null, ALL);
        trail.record(
                "exported",
                Map.of("list", "schools-control", "rows", page.rows().size()));
        table(page, words).send(response, "control", format);
    }

    private static TableExport table(AreaControlPage page, Words words) {
        List<Column> columns = List.of(
                Column.text(words.of("area.school"), 60),
                Column.text(words.of("area.district"), 24),
                Column.text(words.of("control.area.state"), 24),
                Column.date(words.of("control.area.counted")),
                Column.number(words.of("control.measures")),
                Column.number(words.of("control.state.done")),
                Column.number(words.of("control.state.overdue")));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (AreaControlPage.School school : page.rows()) {
            boolean confirmed = school.confirmed() != null;
            List<@Nullable Object> row = new ArrayList<>();
            row.add(school.name());
            row.add(school.district());
            row.add(words.of("control.area.state." + school.state()));
            row.add(school.confirmed());
            row.add(confirmed ? school.measures() : null);
            row.add(confirmed ? school.done() : null);
            row.add(confirmed ? school.overdue() : null);
            rows.add(row);
        }
        return new TableExport(words.of("control.area.title"), columns, rows.stream());
    }
}

package org.birge.development.needs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Trail;
import org.birge.documents.TableExport;
import org.birge.documents.TableExport.Column;
import org.birge.instruments.GroupResults.Figure;
import org.birge.instruments.Instrument;
import org.birge.instruments.NeedSource;
import org.birge.instruments.Newcomers;
import org.birge.shared.NotFound;
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

/** The results of a school's diagnosis, to read, print and take away. */
@Controller
class ResultsController {

    private final ResultsPages pages;
    private final Messages messages;
    private final Languages languages;
    private final Trail trail;

    ResultsController(ResultsPages pages, Messages messages, Languages languages, Trail trail) {
        this.pages = pages;
        this.messages = messages;
        this.languages = languages;
        this.trail = trail;
    }

    @Allowed(Permission.SEE_NEEDS)
    @GetMapping("/year/needs/results")
    ModelAndView show(
            @RequestParam(defaultValue = "teachers") String of,
            @RequestParam(defaultValue = "union") String by,
            @RequestParam(defaultValue = "both") String source,
            @RequestParam(defaultValue = "with") String newcomers,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Integer year,
            Actor actor,
            HttpServletRequest request) {
        return Pages.show(
                "development/needs/results",
                pages.of(actor, wish(of, by, source, newcomers, area, year), words(request)));
    }

    /** The same table, groups that may not be shown left empty as on the page. */
    @Allowed(Permission.SEE_NEEDS)
    @GetMapping("/year/needs/results.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @RequestParam(defaultValue = "teachers") String of,
            @RequestParam(defaultValue = "union") String by,
            @RequestParam(defaultValue = "both") String source,
            @RequestParam(defaultValue = "with") String newcomers,
            @RequestParam(required = false) @Nullable Integer year,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Words words = words(request);
        ResultsPage page = pages.of(actor, wish(of, by, source, newcomers, null, year), words);
        if (page.heat() == null || page.campaign() == null) {
            throw new NotFound();
        }
        trail.record("exported", "campaign", page.campaign().id(), Map.of("list", "needs", "by", by));
        table(page, page.heat(), words)
                .send(response, "needs-" + page.campaign().year().start(), format);
    }

    private static TableExport table(ResultsPage page, HeatMap heat, Words words) {
        List<Column> columns = new ArrayList<>(List.of(Column.text(words.of("needs.area"), 40)));
        for (HeatMap.Column column : heat.columns()) {
            columns.add(Column.number(head(column, words)));
        }
        columns.add(Column.number(words.of("needs.results.answered")));
        columns.add(Column.number(words.of("needs.results.asked")));
        columns.add(Column.text(words.of("needs.results.range"), 20));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (HeatMap.Row row : heat.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.title().in(words.language()));
            row.figures().forEach(figure -> cells.add(figure == null ? null : figure.index()));
            Figure all = Objects.requireNonNull(row.figures().getFirst());
            cells.add(all.answered());
            cells.add(all.asked());
            cells.add(all.lowest() + "–" + all.highest());
            rows.add(cells);
        }
        return new TableExport(words.of("needs.results.file") + " " + page.by(), columns, rows.stream());
    }

    private static String head(HeatMap.Column column, Words words) {
        String name = column.name() == null
                ? words.of("needs.results.all")
                : column.name().in(words.language());
        return column.without() ? name + " (" + words.of("needs.with.without") + ")" : name;
    }

    private static ResultsPages.Wish wish(
            String of, String by, String source, String newcomers, @Nullable String area, @Nullable Integer year) {
        return new ResultsPages.Wish(
                Instrument.of(of).orElseThrow(NotFound::new),
                ResultsPages.KINDS.contains(by) ? by : "union",
                NeedSource.of(source).orElseThrow(NotFound::new),
                Newcomers.of(newcomers).orElseThrow(NotFound::new),
                area,
                year);
    }

    private Words words(HttpServletRequest request) {
        return messages.in(languages.of(request));
    }
}

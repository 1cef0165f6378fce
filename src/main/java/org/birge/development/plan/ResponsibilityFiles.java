package org.birge.development.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Trail;
import org.birge.documents.Docx;
import org.birge.documents.Pdf;
import org.birge.documents.TableExport;
import org.birge.documents.TableExport.Column;
import org.birge.shared.Language;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.birge.web.Languages;
import org.birge.web.Messages;
import org.birge.web.Problems;
import org.birge.web.Turns;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The matrix of responsibility to take away: on paper for the head to sign, and as a table. */
@Controller
@RequestMapping("/year/plan/responsibility/files")
class ResponsibilityFiles {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final ResponsibilityPages pages;
    private final OrganisationNames names;
    private final PrintResponsibility paper;
    private final Messages messages;
    private final Languages languages;
    private final SchoolDays days;
    private final Trail trail;

    ResponsibilityFiles(
            ResponsibilityPages pages,
            OrganisationNames names,
            PrintResponsibility paper,
            Messages messages,
            Languages languages,
            SchoolDays days,
            Trail trail) {
        this.pages = pages;
        this.names = names;
        this.paper = paper;
        this.messages = messages;
        this.languages = languages;
        this.days = days;
        this.trail = trail;
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping("/responsibility.{ending:pdf|docx}")
    void printed(
            Actor actor,
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = languages.of(request);
        ResponsibilityPage page = page(actor, year);
        String title = messages.in(language).of("matrix.title") + ", " + names.of(actor.organisation());
        String xhtml = paper.xhtml(actor.organisation(), page, language, null);
        trail.record("exported", "organisation", actor.organisation(), Map.of("kind", "responsibility-" + ending));
        response.setContentType(ending.equals("pdf") ? "application/pdf" : DOCX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(title + " " + page.year().start() + "." + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        byte[] file = ending.equals("pdf") ? Pdf.render(xhtml, language, title) : Docx.render(xhtml, language, title);
        Turns.over();
        response.getOutputStream().write(file);
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping("/responsibility.{ending:xlsx|csv}")
    void table(
            Actor actor,
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Words words = messages.in(languages.of(request));
        ResponsibilityPage page = page(actor, year);
        trail.record("exported", "organisation", actor.organisation(), Map.of("kind", "responsibility-" + ending));
        new TableExport(
                        words.of("matrix.title"),
                        List.of(
                                Column.text(words.of("development.measure.section"), 60),
                                Column.text(words.of("matrix.responsible"), 34),
                                Column.text(words.of("matrix.post"), 40),
                                Column.text(words.of("matrix.confirmer"), 34),
                                Column.number(words.of("measures.load.measures"))),
                        page.lines().stream().map(line -> cells(page, line, words)))
                .send(response, "responsibility-" + page.year().start(), ending);
    }

    private static List<@Nullable Object> cells(ResponsibilityPage page, ResponsibilityPage.Line line, Words words) {
        return Arrays.asList(
                line.numeral() + ". " + line.name().in(words.language()),
                page.name(line.responsible()),
                page.post(line.responsible(), words.language()),
                line.confirmer() == null ? words.of("matrix.usual") : page.name(line.confirmer()),
                line.measures());
    }

    private ResponsibilityPage page(Actor actor, @Nullable Integer year) {
        SchoolYear now = SchoolYear.at(days.today());
        return pages.of(actor, year == null ? now : new SchoolYear(year), now, Problems.none());
    }
}

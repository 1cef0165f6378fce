package org.birge.development.report;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.documents.Docx;
import org.birge.documents.Pdf;
import org.birge.registry.SchoolHeads;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Languages;
import org.birge.web.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The report on paper, in the reader's language. */
@Controller
class ReportFiles {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final SchoolHeads heads;
    private final ReadReport read;
    private final TemplateEngine templates;
    private final Messages messages;
    private final Languages languages;
    private final CountryPack pack;

    ReportFiles(
            ReadReport read,
            TemplateEngine templates,
            Messages messages,
            Languages languages,
            CountryPack pack,
            SchoolHeads heads) {
        this.heads = heads;
        this.read = read;
        this.templates = templates;
        this.messages = messages;
        this.languages = languages;
        this.pack = pack;
    }

    @Allowed(Permission.READ_REPORT)
    @GetMapping("/year/report.pdf")
    ResponseEntity<byte[]> pdf(
            Actor actor, @RequestParam(required = false) @Nullable Integer year, HttpServletRequest request) {
        ReportPaper paper = paper(actor, year, request);
        byte[] bytes = Pdf.render(xhtml(paper), paper.language(), paper.word("title"));
        return file(bytes, MediaType.APPLICATION_PDF, "pdf", paper);
    }

    @Allowed(Permission.READ_REPORT)
    @GetMapping("/year/report.docx")
    ResponseEntity<byte[]> docx(
            Actor actor, @RequestParam(required = false) @Nullable Integer year, HttpServletRequest request) {
        ReportPaper paper = paper(actor, year, request);
        byte[] bytes = Docx.render(xhtml(paper), paper.language(), paper.word("title"));
        return file(bytes, DOCX, "docx", paper);
    }

    private ReportPaper paper(Actor actor, @Nullable Integer year, HttpServletRequest request) {
        Language language = languages.of(request);
        return new ReportPaper(
                read.of(actor, read.year(year)),
                language,
                pack,
                messages.in(language),
                new Dates(language, pack.timeZone()),
                heads.actingToday(actor.organisation()));
    }

    private String xhtml(ReportPaper paper) {
        StringOutput output = new StringOutput(16_384);
        templates.render("development/report/paper.jte", Map.<String, Object>of("paper", paper), output);
        return output.toString();
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String ending, ReportPaper paper) {
        String name = "report-" + paper.page().year().start() + "." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(bytes);
    }
}

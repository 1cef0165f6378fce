package org.birge.development.report;

import jakarta.servlet.http.HttpServletRequest;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.documents.Docx;
import org.birge.documents.IssuedDocuments;
import org.birge.documents.Pdf;
import org.birge.shared.Language;
import org.birge.web.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The report on paper, in the reader's language. */
@Controller
class ReportFiles {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ReadReport read;
    private final PrintReport print;
    private final IssuedReports issuedReports;
    private final IssuedDocuments issued;
    private final Languages languages;

    ReportFiles(
            ReadReport read,
            PrintReport print,
            IssuedReports issuedReports,
            IssuedDocuments issued,
            Languages languages) {
        this.read = read;
        this.print = print;
        this.issuedReports = issuedReports;
        this.issued = issued;
        this.languages = languages;
    }

    @Allowed(Permission.READ_REPORT)
    @GetMapping("/year/report.pdf")
    ResponseEntity<byte[]> pdf(
            Actor actor, @RequestParam(required = false) @Nullable Integer year, HttpServletRequest request) {
        Language language = languages.of(request);
        ReportPage page = read.of(actor, read.year(year));
        byte[] bytes = Pdf.render(
                print.xhtml(page, actor.organisation(), language, null), language, print.title(page, language));
        return file(bytes, MediaType.APPLICATION_PDF, "pdf", page);
    }

    @Allowed(Permission.READ_REPORT)
    @GetMapping("/year/report.docx")
    ResponseEntity<byte[]> docx(
            Actor actor, @RequestParam(required = false) @Nullable Integer year, HttpServletRequest request) {
        Language language = languages.of(request);
        ReportPage page = read.of(actor, read.year(year));
        byte[] bytes = Docx.render(
                print.xhtml(page, actor.organisation(), language, null), language, print.title(page, language));
        return file(bytes, DOCX, "docx", page);
    }

    /** The very bytes that were issued; the school reads them, whoever holds the paper checks them on the public page. */
    @Allowed(Permission.READ_REPORT)
    @GetMapping("/year/report/issued/{document}.{ending:pdf|docx}")
    ResponseEntity<Resource> issued(@PathVariable String document, @PathVariable String ending) {
        issuedReports.demand(document);
        return ending.equals("pdf") ? issued.pdf(document) : issued.docx(document);
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String ending, ReportPage page) {
        String name = "report-" + page.year().start() + "." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(bytes);
    }
}

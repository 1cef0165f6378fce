package org.birge.development.control;

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
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Languages;
import org.birge.web.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A control point on paper, in the reader's language. */
@Controller
class ControlFiles {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final SchoolHeads heads;
    private final ReadControl read;
    private final TemplateEngine templates;
    private final Messages messages;
    private final Languages languages;
    private final CountryPack pack;

    ControlFiles(
            ReadControl read,
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

    @Allowed(Permission.READ_PLAN)
    @GetMapping("/year/control/{point}/paper.{kind:pdf|docx}")
    ResponseEntity<byte[]> paper(
            Actor actor, @PathVariable String point, @PathVariable String kind, HttpServletRequest request) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        Language language = languages.of(request);
        ControlPaper paper = new ControlPaper(
                read.of(point),
                language,
                pack,
                messages.in(language),
                new Dates(language, pack.timeZone()),
                heads.actingToday(actor.organisation()));
        StringOutput output = new StringOutput(16_384);
        templates.render("development/control/paper.jte", Map.<String, Object>of("paper", paper), output);
        boolean pdf = kind.equals("pdf");
        byte[] bytes = pdf
                ? Pdf.render(output.toString(), language, paper.word("title"))
                : Docx.render(output.toString(), language, paper.word("title"));
        String name = "control-" + paper.page().year().start() + "-" + point + "." + kind;
        return ResponseEntity.ok()
                .contentType(pdf ? MediaType.APPLICATION_PDF : DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(bytes);
    }
}

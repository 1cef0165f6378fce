package org.birge.development.strategy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Trail;
import org.birge.documents.Docx;
import org.birge.documents.Pdf;
import org.birge.shared.Language;
import org.birge.web.Languages;
import org.birge.web.Turns;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The strategy of a school and the strategic plan of a centre on paper, as PDF and DOCX. */
@Controller
class StrategyFiles {

    private final StrategyPages pages;
    private final PrintStrategy paper;
    private final Languages languages;
    private final Trail trail;

    StrategyFiles(StrategyPages pages, PrintStrategy paper, Languages languages, Trail trail) {
        this.pages = pages;
        this.paper = paper;
        this.languages = languages;
        this.trail = trail;
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping({"/year/strategy/files/strategy.{ending:pdf|docx}", "/strategy/files/strategy.{ending:pdf|docx}"})
    void write(Actor actor, @PathVariable String ending, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        StrategyPage page = actor.atSchool() ? pages.school(actor, null) : pages.centre(actor, null);
        Language language = languages.of(request);
        String title = paper.title(page, language);
        String xhtml = paper.xhtml(actor, page, language, null);
        boolean pdf = ending.equals("pdf");
        trail.record("exported", "organisation", actor.organisation(), Map.of("kind", "strategy-" + ending));
        response.setContentType(
                pdf ? "application/pdf" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(title + ", " + page.organisation() + "." + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        String whole = title + ", " + page.organisation();
        byte[] file = pdf ? Pdf.render(xhtml, language, whole) : Docx.render(xhtml, language, whole);
        Turns.over();
        response.getOutputStream().write(file);
    }
}

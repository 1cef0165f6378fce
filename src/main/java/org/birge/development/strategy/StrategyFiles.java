package org.birge.development.strategy;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
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
import org.birge.registry.SchoolHeads;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
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

    private final SchoolHeads heads;
    private final StrategyPages pages;
    private final TemplateEngine engine;
    private final CountryPack pack;
    private final Languages languages;
    private final Trail trail;

    StrategyFiles(
            StrategyPages pages,
            TemplateEngine engine,
            CountryPack pack,
            Languages languages,
            Trail trail,
            SchoolHeads heads) {
        this.heads = heads;
        this.pages = pages;
        this.engine = engine;
        this.pack = pack;
        this.languages = languages;
        this.trail = trail;
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping({"/year/strategy/files/strategy.{ending:pdf|docx}", "/strategy/files/strategy.{ending:pdf|docx}"})
    void write(Actor actor, @PathVariable String ending, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        StrategyPage page = actor.atSchool() ? pages.school(actor, null) : pages.centre(actor, null);
        Language language = languages.of(request);
        String title =
                pack.word("strategy", page.centre() ? "centre-title" : "title").in(language);
        StringOutput xhtml = new StringOutput(16_384);
        engine.render(
                "development/strategy/paper.jte",
                Map.of(
                        "page",
                        page,
                        "title",
                        title,
                        "organisation",
                        pages.fullName(actor),
                        "language",
                        language,
                        "pack",
                        pack,
                        "acting",
                        heads.actingToday(actor.organisation())),
                xhtml);
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
        byte[] file =
                pdf ? Pdf.render(xhtml.toString(), language, whole) : Docx.render(xhtml.toString(), language, whole);
        Turns.over();
        response.getOutputStream().write(file);
    }
}

package org.birge.development.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Trail;
import org.birge.documents.TableExport;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.birge.web.Languages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan to take away: PDF and DOCX in the national layout, the control plan likewise, its measures as XLSX and CSV. */
@Controller
class PlanFiles {

    private static final Map<String, String> TYPES = Map.of(
            "pdf",
            "application/pdf",
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx",
            TableExport.XLSX,
            "csv",
            TableExport.CSV);

    private final OnePlan plans;
    private final PlanPaper paper;
    private final MeasureTable table;
    private final SchoolDays days;
    private final Languages languages;
    private final Trail trail;

    PlanFiles(OnePlan plans, PlanPaper paper, MeasureTable table, SchoolDays days, Languages languages, Trail trail) {
        this.plans = plans;
        this.paper = paper;
        this.table = table;
        this.days = days;
        this.languages = languages;
        this.trail = trail;
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping("/year/plan/files/plan.{kind}")
    void own(Actor actor, @PathVariable String kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PlanPage page = plans.ownPage(actor, SchoolYear.at(days.today()), "sections");
        write(page, kind, languages.of(request), response);
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping("/plans/{plan}/files/plan.{kind}")
    void submitted(
            Actor actor,
            @PathVariable String plan,
            @PathVariable String kind,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        write(plans.submittedPage(actor, plan, "sections"), kind, languages.of(request), response);
    }

    /** The same measures as the monthly plan of inside-school control. */
    @Allowed(Permission.READ_PLAN)
    @GetMapping("/year/plan/files/control.{kind:pdf|docx}")
    void control(Actor actor, @PathVariable String kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PlanPage page = plans.ownPage(actor, SchoolYear.at(days.today()), "control");
        write(page, kind, languages.of(request), response);
    }

    private void write(PlanPage page, String kind, Language language, HttpServletResponse response) throws IOException {
        String type = TYPES.get(kind);
        if (type == null) {
            throw new NotFound();
        }
        trail.record("exported", "plan", page.plan().id(), Map.of("kind", kind));
        String name = page.plan().school() + " " + page.plan().year().start() + "." + kind;
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        switch (kind) {
            case "pdf" -> response.getOutputStream().write(paper.pdf(page, language));
            case "docx" -> response.getOutputStream().write(paper.docx(page, language));
            case "xlsx" -> table.of(page, language).writeXlsx(response.getOutputStream());
            default -> table.of(page, language).writeCsv(response.getOutputStream());
        }
    }
}

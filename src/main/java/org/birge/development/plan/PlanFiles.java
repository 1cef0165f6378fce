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
import org.birge.web.Turns;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

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
    private final LoadTable loads;
    private final SchoolDays days;
    private final Languages languages;
    private final Trail trail;

    PlanFiles(
            OnePlan plans,
            PlanPaper paper,
            MeasureTable table,
            LoadTable loads,
            SchoolDays days,
            Languages languages,
            Trail trail) {
        this.plans = plans;
        this.paper = paper;
        this.table = table;
        this.loads = loads;
        this.days = days;
        this.languages = languages;
        this.trail = trail;
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping("/year/plan/files/plan.{ending}")
    void own(
            Actor actor,
            @PathVariable("ending") String kind,
            @RequestParam(defaultValue = "sections") String view,
            PlanFilter filter,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        SchoolYear year = SchoolYear.at(days.today());
        PlanPage page = printed(kind)
                ? plans.ownPage(actor, year, "sections")
                : plans.ownPage(actor, year, table(view), filter);
        write(page, kind, languages.of(request), response);
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping("/plans/{plan}/files/plan.{ending}")
    void submitted(
            Actor actor,
            @PathVariable String plan,
            @PathVariable("ending") String kind,
            @RequestParam(defaultValue = "sections") String view,
            PlanFilter filter,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = languages.of(request);
        PlanPage page = printed(kind)
                ? plans.submittedPage(actor, plan, "sections", PlanFilter.NONE, language)
                : plans.submittedPage(actor, plan, table(view), filter, language);
        write(page, kind, language, response);
    }

    /** The same measures as the monthly plan of inside-school control. */
    @Allowed(Permission.READ_PLAN)
    @GetMapping("/year/plan/files/control.{kind:pdf|docx}")
    void control(Actor actor, @PathVariable String kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        PlanPage page = plans.ownPage(actor, SchoolYear.at(days.today()), "control");
        write(page, kind, languages.of(request), response);
    }

    private static boolean printed(String kind) {
        return kind.equals("pdf") || kind.equals("docx");
    }

    /** Who carries how much is a table of its own; everything else lists the measures. */
    private static String table(String view) {
        return view.equals("people") ? view : "sections";
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
            case "pdf" -> send(paper.pdf(page, language), response);
            case "docx" -> send(paper.docx(page, language), response);
            case "xlsx" -> rows(page, language).writeXlsx(response.getOutputStream());
            default -> rows(page, language).writeCsv(response.getOutputStream());
        }
    }

    private static void send(byte[] file, HttpServletResponse response) throws IOException {
        Turns.over();
        response.getOutputStream().write(file);
    }

    private TableExport rows(PlanPage page, Language language) {
        return page.view().equals("people") ? loads.of(page, language) : table.of(page, language);
    }
}

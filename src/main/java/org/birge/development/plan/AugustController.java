package org.birge.development.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Trail;
import org.birge.shared.Language;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.birge.web.Languages;
import org.birge.web.Pages;
import org.birge.web.Turns;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The August folder: what is in it, and all of it in one click. */
@Controller
class AugustController {

    private final PrefilledPlan prefilled;
    private final AugustFolder folder;
    private final SchoolDays days;
    private final Languages languages;
    private final Trail trail;

    AugustController(PrefilledPlan prefilled, AugustFolder folder, SchoolDays days, Languages languages, Trail trail) {
        this.prefilled = prefilled;
        this.folder = folder;
        this.days = days;
        this.languages = languages;
        this.trail = trail;
    }

    @Allowed(Permission.EDIT_PLAN)
    @GetMapping("/year/august")
    ModelAndView show(Actor actor, HttpServletRequest request) {
        Language language = languages.of(request);
        PlanPage year = prefilled.of(actor, year(), "sections", language);
        PlanPage control = prefilled.of(actor, year(), "control", language);
        List<String> names = folder.sheets(year, control, language).stream()
                .map(AugustFolder.Sheet::name)
                .toList();
        return Pages.show(
                "development/plan/august",
                new AugustPage(year.plan().year(), year.plan().id() != 0, year.measures(), names));
    }

    @Allowed(Permission.EDIT_PLAN)
    @GetMapping("/year/august/folder.zip")
    void folder(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = languages.of(request);
        PlanPage year = prefilled.of(actor, year(), "sections", language);
        PlanPage control = prefilled.of(actor, year(), "control", language);
        List<AugustFolder.Sheet> sheets = folder.sheets(year, control, language);
        trail.record("exported", "organisation", actor.organisation(), Map.of("kind", "august"));
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                year.plan().school() + " " + year.plan().year().start() + ".zip",
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Turns.over();
        folder.write(sheets, language, response.getOutputStream());
    }

    /** In June and July the folder is for the year to come. */
    private SchoolYear year() {
        LocalDate today = days.today();
        SchoolYear now = SchoolYear.at(today);
        return today.getMonth() == Month.JUNE || today.getMonth() == Month.JULY ? now.next() : now;
    }
}

package org.birge.support.visit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The week of the centre, the visits of a school, and a new visit. */
@Controller
@RequestMapping("/visits")
class VisitsController {

    private final ReadWeek week;
    private final SchoolVisits schoolVisits;
    private final WeekExport export;
    private final PlanForms forms;
    private final Clashes clashes;
    private final AnnounceVisit announceVisit;
    private final VisitDays days;

    VisitsController(
            ReadWeek week,
            SchoolVisits schoolVisits,
            WeekExport export,
            PlanForms forms,
            Clashes clashes,
            AnnounceVisit announceVisit,
            VisitDays days) {
        this.week = week;
        this.schoolVisits = schoolVisits;
        this.export = export;
        this.forms = forms;
        this.clashes = clashes;
        this.announceVisit = announceVisit;
        this.days = days;
    }

    @Allowed({Permission.PLAN_VISITS, Permission.RECEIVE_VISITS})
    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String division) {
        return actor.may(Permission.PLAN_VISITS)
                ? Pages.show("support/visit/week", week.page(actor, day, division))
                : Pages.show("support/visit/school", schoolVisits.page(actor));
    }

    @Allowed(Permission.PLAN_VISITS)
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        WeekPage page = week.page(actor, day, division);
        export.send(actor, page, format, response);
    }

    @Allowed(Permission.PLAN_VISITS)
    @GetMapping("/new")
    ModelAndView form(Actor actor, @RequestParam MultiValueMap<String, String> given) {
        return Pages.show("support/visit/plan", forms.of(actor, given));
    }

    @Allowed(Permission.PLAN_VISITS)
    @PostMapping
    ModelAndView announce(Actor actor, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        PlanForm form = forms.of(actor, typed);
        AnnounceVisit.Command command = form.read(days);
        if (command != null) {
            PlanForm.tell(
                    clashes.of(new Clashes.Sketch(command.school(), command.people(), command.time(), null)),
                    command.anyway(),
                    form.problems());
        }
        if (command == null || !form.problems().isEmpty()) {
            return Pages.wrong("support/visit/plan", form);
        }
        String visit = announceVisit.run(command);
        Flash.say(redirect, "visits.said.announced");
        return Pages.to("/visits/" + visit);
    }
}

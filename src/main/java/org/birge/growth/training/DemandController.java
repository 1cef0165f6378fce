package org.birge.growth.training;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What to offer, where, for how many; and what is made of it. */
@Controller
class DemandController {

    private static final String LINE = "growth/training/demand-line";

    private final ReadDemand demand;
    private final ReadDemandLine lines;
    private final DemandExport export;
    private final HoldSeminar hold;
    private final InviteSchools invite;
    private final AnswerInvitation answer;
    private final TrainingDays days;

    DemandController(
            ReadDemand demand,
            ReadDemandLine lines,
            DemandExport export,
            HoldSeminar hold,
            InviteSchools invite,
            AnswerInvitation answer,
            TrainingDays days) {
        this.demand = demand;
        this.lines = lines;
        this.export = export;
        this.hold = hold;
        this.invite = invite;
        this.answer = answer;
        this.days = days;
    }

    @Allowed({Permission.RUN_TRAININGS, Permission.SEE_TRAININGS})
    @GetMapping(DemandPage.PATH)
    ModelAndView show(Actor actor, @RequestParam(defaultValue = "") String district) {
        return Pages.show("growth/training/demand", demand.page(actor, district));
    }

    @Allowed({Permission.RUN_TRAININGS, Permission.SEE_TRAININGS})
    @GetMapping(DemandPage.PATH + "/export")
    void export(
            Actor actor,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        export.send(actor, demand.page(actor, district), format, response);
    }

    @Allowed(Permission.RUN_TRAININGS)
    @GetMapping(DemandPage.PATH + "/{source}/{code}")
    ModelAndView line(
            Actor actor,
            @PathVariable String source,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String district) {
        return Pages.show(LINE, lines.page(actor, of(source, code, district), Map.of()));
    }

    @Allowed(Permission.RUN_TRAININGS)
    @PostMapping(DemandPage.PATH + "/{source}/{code}/seminar")
    ModelAndView seminar(
            Actor actor,
            @PathVariable String source,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String district,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        Demand about = of(source, code, district);
        DemandLinePage page = lines.page(actor, about, typed);
        TrainingForm form = page.form();
        if (form.text("title").isEmpty()) {
            form.problems().add("title", "trainings.problem.title");
        }
        TrainingPlan plan = form.read(days);
        if (plan != null) {
            try {
                HoldSeminar.Held held = hold.run(new HoldSeminar.Command(
                        about, form.text("title"), plan, !form.text("anyway").isEmpty()));
                Flash.say(redirect, "trainings.said.invited", held.schools());
                return Pages.to("/trainings/sessions/" + held.training());
            } catch (Refusal refusal) {
                form.tell(refusal);
            }
        }
        return Pages.wrong(LINE, page);
    }

    @Allowed(Permission.RUN_TRAININGS)
    @PostMapping("/trainings/sessions/{id}/invitations")
    ModelAndView invite(
            @PathVariable String id,
            @RequestParam String source,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String district,
            RedirectAttributes redirect) {
        int schools = invite.run(new InviteSchools.Command(id, of(source, code, district)));
        Flash.say(redirect, "trainings.said.invited", schools);
        return Pages.to("/trainings/sessions/" + id);
    }

    @Allowed(Permission.SEND_TO_TRAININGS)
    @PostMapping("/trainings/sessions/{id}/nobody")
    ModelAndView nobody(@PathVariable String id, RedirectAttributes redirect) {
        answer.run(new AnswerInvitation.Command(id));
        Flash.say(redirect, "trainings.said.nobody");
        return Pages.to("/trainings/sessions/" + id);
    }

    private static Demand of(String source, String code, String district) {
        return new Demand(DemandSource.of(source).orElseThrow(NotFound::new), code, district);
    }
}

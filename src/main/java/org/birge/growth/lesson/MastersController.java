package org.birge.growth.lesson;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.registry.NamedStaff;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of master lessons; and a new one, or one planned anew. */
@Controller
@RequestMapping(MasterFilter.PATH)
class MastersController {

    private static final String FORM = "growth/lesson/master-form";

    private final ReadMasterLessons lessons;
    private final ReadMasterLesson lesson;
    private final PlanMasterLesson planMasterLesson;
    private final MasterExport export;
    private final NamedStaff staff;
    private final CountryPack pack;

    MastersController(
            ReadMasterLessons lessons,
            ReadMasterLesson lesson,
            PlanMasterLesson planMasterLesson,
            MasterExport export,
            NamedStaff staff,
            CountryPack pack) {
        this.lessons = lessons;
        this.lesson = lesson;
        this.planMasterLesson = planMasterLesson;
        this.export = export;
        this.staff = staff;
        this.pack = pack;
    }

    @Allowed(Permission.SEE_LESSONS)
    @GetMapping
    ModelAndView list(Actor actor, @RequestParam Map<String, String> given) {
        return Pages.show("growth/lesson/masters", lessons.page(actor, given));
    }

    @Allowed(Permission.SEE_LESSONS)
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        export.send(actor, lessons.all(actor, given), format, response);
    }

    @Allowed(Permission.PLAN_MASTER_LESSONS)
    @GetMapping("/people")
    ModelAndView people(Actor actor, @RequestParam(defaultValue = "") String q) {
        return Picker.suggest(q, text -> staff.find(actor, text, NamedStaff.Whom.ANYBODY));
    }

    @Allowed(Permission.PLAN_MASTER_LESSONS)
    @GetMapping("/new")
    ModelAndView form(@RequestParam Map<String, String> given) {
        return Pages.show(FORM, MasterForm.of(null, 0, given, pack));
    }

    @Allowed(Permission.PLAN_MASTER_LESSONS)
    @PostMapping
    ModelAndView plan(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        MasterForm form = MasterForm.of(null, 0, typed, pack);
        MasterPlan plan = form.read(staff::id);
        if (plan == null) {
            return wrong(actor, form);
        }
        try {
            String planned = planMasterLesson.run(plan);
            Flash.say(redirect, "masters.said.planned");
            return Pages.to(MasterFilter.PATH + "/" + planned);
        } catch (Refusal refusal) {
            return wrong(actor, form.refused(refusal));
        }
    }

    @Allowed(Permission.PLAN_MASTER_LESSONS)
    @GetMapping("/{id}/changes")
    ModelAndView changes(@PathVariable String id, @RequestParam(defaultValue = "0") long version) {
        MasterPlan plan = lesson.plan(id);
        Long giver = plan.giver();
        return Pages.show(
                FORM,
                MasterForm.of(id, version, MasterForm.typed(plan, giver == null ? null : staff.chosen(giver)), pack));
    }

    @Allowed(Permission.PLAN_MASTER_LESSONS)
    @PostMapping("/{id}/changes")
    ModelAndView change(
            Actor actor,
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        MasterForm form = MasterForm.of(id, version, typed, pack);
        MasterPlan plan = form.read(staff::id);
        if (plan == null) {
            return wrong(actor, form);
        }
        try {
            planMasterLesson.change(id, version, plan);
        } catch (Refusal refusal) {
            return wrong(actor, form.refused(refusal));
        }
        Flash.say(redirect, "lessons.said.changed");
        return Pages.to(MasterFilter.PATH + "/" + id);
    }

    private ModelAndView wrong(Actor actor, MasterForm form) {
        return Pages.wrong(
                FORM, form.with(form.giver().looked(text -> staff.find(actor, text, NamedStaff.Whom.ANYBODY))));
    }
}

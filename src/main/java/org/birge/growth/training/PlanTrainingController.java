package org.birge.growth.training;

import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new session of a course, and a session moved or changed. */
@Controller
class PlanTrainingController {

    private static final String FORM = "growth/training/form";

    private final TrainingForms forms;
    private final PlanTraining plan;
    private final MoveTraining move;
    private final OwnColleagues colleagues;
    private final TrainingDays days;

    PlanTrainingController(
            TrainingForms forms, PlanTraining plan, MoveTraining move, OwnColleagues colleagues, TrainingDays days) {
        this.forms = forms;
        this.plan = plan;
        this.move = move;
        this.colleagues = colleagues;
        this.days = days;
    }

    @Allowed(Permission.RUN_TRAININGS)
    @GetMapping("/trainings/trainers")
    ModelAndView trainers(@RequestParam(defaultValue = "") String q) {
        return Picker.suggest(q, colleagues::find);
    }

    @Allowed(Permission.RUN_TRAININGS)
    @GetMapping("/trainings/courses/{id}/sessions/new")
    ModelAndView form(@PathVariable String id, @RequestParam Map<String, String> given) {
        return Pages.show(FORM, forms.planned(id, given));
    }

    @Allowed(Permission.RUN_TRAININGS)
    @PostMapping("/trainings/courses/{id}/sessions")
    ModelAndView plan(@PathVariable String id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        TrainingForm form = forms.planned(id, typed);
        TrainingPlan read = form.read(days);
        if (read != null) {
            try {
                String training = plan.run(
                        new PlanTraining.Command(id, read, !form.text("anyway").isEmpty()));
                return back(training, redirect, "trainings.said.planned");
            } catch (Refusal refusal) {
                form.tell(refusal);
            }
        }
        return Pages.wrong(FORM, form);
    }

    @Allowed(Permission.RUN_TRAININGS)
    @GetMapping("/trainings/sessions/{id}/change")
    ModelAndView changeForm(@PathVariable String id) {
        return Pages.show(FORM, forms.asItStands(id));
    }

    @Allowed(Permission.RUN_TRAININGS)
    @PostMapping("/trainings/sessions/{id}/change")
    ModelAndView change(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        TrainingForm form = forms.moved(id, typed, version);
        TrainingPlan read = form.read(days);
        if (read != null) {
            try {
                move.run(new MoveTraining.Command(
                        id,
                        version,
                        read,
                        form.text("words"),
                        !form.text("anyway").isEmpty()));
                return back(id, redirect, "trainings.said.moved");
            } catch (Refusal refusal) {
                form.tell(refusal);
            }
        }
        return Pages.wrong(FORM, form);
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/trainings/sessions/" + id);
    }
}

package org.birge.development.plan;

import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Measures of a draft: adding, changing, dropping, putting back. */
@Controller
@RequestMapping("/year/plan/measures")
class MeasureController {

    private static final String FORM = "development/plan/measure";

    private final MeasureForms forms;
    private final OnePlan plans;
    private final AddMeasure addMeasure;
    private final ChangeMeasure changeMeasure;
    private final DropMeasure dropMeasure;
    private final DueDay dueDay;
    private final SchoolDays days;

    MeasureController(
            MeasureForms forms,
            OnePlan plans,
            AddMeasure addMeasure,
            ChangeMeasure changeMeasure,
            DropMeasure dropMeasure,
            DueDay dueDay,
            SchoolDays days) {
        this.forms = forms;
        this.plans = plans;
        this.addMeasure = addMeasure;
        this.changeMeasure = changeMeasure;
        this.dropMeasure = dropMeasure;
        this.dueDay = dueDay;
        this.days = days;
    }

    @Allowed(Permission.EDIT_PLAN)
    @GetMapping("/new")
    ModelAndView blank(
            Actor actor,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String need) {
        return Pages.show(FORM, forms.empty(actor, year(), section, need));
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping
    ModelAndView add(Actor actor, MeasureForm.Typed typed, RedirectAttributes redirect) {
        Problems problems = forms.problems(actor, typed);
        if (!problems.isEmpty()) {
            return Pages.wrong(FORM, forms.form(actor, year(), null, typed, problems));
        }
        String plan =
                plans.ofOwnSchool(actor, year()).orElseThrow(NotFound::new).publicId();
        String added = addMeasure.run(plan, dueDay.settled(typed).measure());
        Flash.say(redirect, "development.measure.said.added");
        return Pages.to("/year/plan#" + added);
    }

    @Allowed(Permission.EDIT_PLAN)
    @GetMapping("/{measure}")
    ModelAndView edit(Actor actor, @PathVariable String measure) {
        return Pages.show(FORM, forms.of(actor, year(), measure));
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/{measure}")
    ModelAndView change(
            Actor actor, @PathVariable String measure, MeasureForm.Typed typed, RedirectAttributes redirect) {
        Problems problems = forms.problems(actor, typed);
        if (!problems.isEmpty()) {
            return Pages.wrong(FORM, forms.form(actor, year(), measure, typed, problems));
        }
        changeMeasure.run(new ChangeMeasure.Command(
                measure, typed.version(), dueDay.settled(typed).measure()));
        Flash.say(redirect, "development.measure.said.changed");
        return Pages.to("/year/plan#" + measure);
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/{measure}/dropping")
    ModelAndView drop(@PathVariable String measure, RedirectAttributes redirect) {
        dropMeasure.run(measure);
        Flash.say(redirect, "development.measure.said.dropped");
        return Pages.to("/year/plan#dropped");
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/{measure}/restoring")
    ModelAndView restore(@PathVariable String measure, RedirectAttributes redirect) {
        dropMeasure.undo(measure);
        Flash.say(redirect, "development.measure.said.restored");
        return Pages.to("/year/plan#" + measure);
    }

    private SchoolYear year() {
        return SchoolYear.at(days.today());
    }
}

package org.birge.development.plan;

import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
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

/** Amending the own plan in force, or proposing to: a new measure, a changed one, one taken out. */
@Controller
@RequestMapping("/year/plan/amendments")
class AmendmentController {

    private static final String FORM = "development/plan/amendment";

    private final MeasureForms forms;
    private final OnePlan plans;
    private final AmendPlan amendPlan;
    private final DueDay dueDay;
    private final SchoolDays days;

    AmendmentController(MeasureForms forms, OnePlan plans, AmendPlan amendPlan, DueDay dueDay, SchoolDays days) {
        this.forms = forms;
        this.plans = plans;
        this.amendPlan = amendPlan;
        this.dueDay = dueDay;
        this.days = days;
    }

    @Allowed(Permission.EDIT_PLAN)
    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        return Pages.show(
                FORM, new AmendmentPage(plan(actor), forms.empty(actor, year(), null, null), "", proposes(actor)));
    }

    @Allowed(Permission.EDIT_PLAN)
    @GetMapping("/{measure}")
    ModelAndView edit(Actor actor, @PathVariable String measure) {
        return Pages.show(FORM, new AmendmentPage(plan(actor), forms.of(actor, year(), measure), "", proposes(actor)));
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping
    ModelAndView add(
            Actor actor,
            MeasureForm.Typed typed,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return amend(actor, null, typed, reason, redirect);
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/{measure}")
    ModelAndView change(
            Actor actor,
            @PathVariable String measure,
            MeasureForm.Typed typed,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return amend(actor, measure, typed, reason, redirect);
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/{measure}/dropping")
    ModelAndView drop(
            Actor actor,
            @PathVariable String measure,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return amended(actor, new AmendPlan.Command(plan(actor), measure, version, null, reason), redirect);
    }

    /** What a rule refuses is said at the reason, and what was typed stays. */
    private ModelAndView amend(
            Actor actor,
            @Nullable String measure,
            MeasureForm.Typed typed,
            String reason,
            RedirectAttributes redirect) {
        Problems problems = forms.problems(actor, typed);
        if (problems.isEmpty()) {
            try {
                return amended(
                        actor,
                        new AmendPlan.Command(
                                plan(actor),
                                measure,
                                typed.version(),
                                dueDay.settled(typed).measure(),
                                reason),
                        redirect);
            } catch (Refusal refusal) {
                problems.add("reason", refusal);
            }
        }
        return Pages.wrong(
                FORM,
                new AmendmentPage(
                        plan(actor), forms.form(actor, year(), measure, typed, problems), reason, proposes(actor)));
    }

    private ModelAndView amended(Actor actor, AmendPlan.Command command, RedirectAttributes redirect) {
        if (proposes(actor)) {
            amendPlan.propose(command);
            Flash.say(redirect, "development.proposal.said.made");
        } else {
            boolean inForce = amendPlan.run(command);
            Flash.say(
                    redirect, inForce ? "development.amendment.said.in-force" : "development.amendment.said.submitted");
        }
        return Pages.to("/year/plan#amendments");
    }

    private static boolean proposes(Actor actor) {
        return actor.role() == Role.DEPUTY || actor.role() == Role.METHODIST;
    }

    private String plan(Actor actor) {
        return plans.ofOwnSchool(actor, year())
                .filter(facts -> PlanRules.allows(
                        proposes(actor) ? PlanCommand.PROPOSE_AMENDMENT : PlanCommand.AMEND, actor.scope(), facts))
                .orElseThrow(NotFound::new)
                .publicId();
    }

    private SchoolYear year() {
        return SchoolYear.at(days.today());
    }
}

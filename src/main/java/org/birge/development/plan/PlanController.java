package org.birge.development.plan;

import java.time.LocalDate;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own school's plan: reading it, opening it, putting it before the authority. */
@Controller
@RequestMapping("/year/plan")
class PlanController {

    private final OnePlan plans;
    private final OpenPlan openPlan;
    private final SubmitPlan submitPlan;
    private final TakeBackPlan takeBackPlan;
    private final SchoolDays days;

    PlanController(
            OnePlan plans, OpenPlan openPlan, SubmitPlan submitPlan, TakeBackPlan takeBackPlan, SchoolDays days) {
        this.plans = plans;
        this.openPlan = openPlan;
        this.submitPlan = submitPlan;
        this.takeBackPlan = takeBackPlan;
        this.days = days;
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "sections") String view,
            PlanFilter filter,
            @RequestParam(required = false) @Nullable Integer year) {
        SchoolYear asked = year == null ? SchoolYear.at(days.today()) : new SchoolYear(year);
        ShownPlan plan = plans.shown(actor, asked, view, filter);
        return plan.page()
                .map(page -> Pages.show("development/plan/show", page))
                .orElseGet(() -> Pages.show(
                        "development/plan/none",
                        new NoPlanPage(asked, plan.isThere(), !plan.isThere() && OnePlan.leads(actor))));
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping
    ModelAndView open(RedirectAttributes redirect) {
        openPlan.run(SchoolYear.at(days.today()));
        Flash.say(redirect, "development.plan.said.opened");
        return Pages.to("/year/plan/proposals");
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/{plan}/submission")
    ModelAndView submit(
            @PathVariable String plan,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String orderNumber,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate orderDate,
            RedirectAttributes redirect) {
        submitPlan.run(
                new SubmitPlan.Command(plan, version, orderNumber.isBlank() ? null : orderNumber.strip(), orderDate));
        Flash.say(redirect, "development.plan.said.submitted");
        return Pages.to("/year/plan");
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/{plan}/taking-back")
    ModelAndView takeBack(@PathVariable String plan, @RequestParam long version, RedirectAttributes redirect) {
        takeBackPlan.run(plan, version);
        Flash.say(redirect, "development.plan.said.taken-back");
        return Pages.to("/year/plan");
    }
}

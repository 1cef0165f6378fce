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

/** The own plan of a school or a centre: reading it, opening it, putting it before the authority, bringing a centre's into force. */
@Controller
@RequestMapping("/year/plan")
class PlanController {

    private final OnePlan plans;
    private final OpenPlan openPlan;
    private final SubmitPlan submitPlan;
    private final TakeBackPlan takeBackPlan;
    private final OrderPlan orderPlan;
    private final SchoolDays days;

    PlanController(
            OnePlan plans,
            OpenPlan openPlan,
            SubmitPlan submitPlan,
            TakeBackPlan takeBackPlan,
            OrderPlan orderPlan,
            SchoolDays days) {
        this.plans = plans;
        this.openPlan = openPlan;
        this.submitPlan = submitPlan;
        this.takeBackPlan = takeBackPlan;
        this.orderPlan = orderPlan;
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
                        new NoPlanPage(
                                asked, actor.atCentre(), plan.isThere(), !plan.isThere() && OnePlan.begins(actor))));
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping
    ModelAndView open(Actor actor, RedirectAttributes redirect) {
        openPlan.run(SchoolYear.at(days.today()));
        Flash.say(redirect, actor.atCentre() ? "centreplan.said.opened" : "development.plan.said.opened");
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

    @Allowed(Permission.PLAN_CENTRE)
    @PostMapping("/{plan}/order")
    ModelAndView order(
            @PathVariable String plan,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String orderNumber,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate orderDate,
            RedirectAttributes redirect) {
        orderPlan.run(new OrderPlan.Command(plan, version, orderNumber, orderDate));
        Flash.say(redirect, "centreplan.said.ordered");
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

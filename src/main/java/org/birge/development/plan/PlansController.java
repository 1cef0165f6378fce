package org.birge.development.plan;

import jakarta.servlet.http.HttpServletRequest;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.birge.web.Flash;
import org.birge.web.Languages;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans of schools before their authority: the list, reading one, agreeing, noting, returning. */
@Controller
@RequestMapping("/plans")
class PlansController {

    private final PlanList list;
    private final OnePlan plans;
    private final AgreePlan agreePlan;
    private final ReturnPlan returnPlan;
    private final Languages languages;
    private final SchoolDays days;

    PlansController(
            PlanList list,
            OnePlan plans,
            AgreePlan agreePlan,
            ReturnPlan returnPlan,
            Languages languages,
            SchoolDays days) {
        this.list = list;
        this.plans = plans;
        this.agreePlan = agreePlan;
        this.returnPlan = returnPlan;
        this.languages = languages;
        this.days = days;
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String after) {
        String asked = state == null || state.isBlank() ? null : state;
        return Pages.show(
                "development/plan/list", list.page(actor, SchoolYear.at(days.today()), asked, search.strip(), after));
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping("/{plan}")
    ModelAndView show(
            Actor actor,
            @PathVariable String plan,
            @RequestParam(defaultValue = "sections") String view,
            PlanFilter filter,
            HttpServletRequest request) {
        return Pages.show(
                "development/plan/show", plans.submittedPage(actor, plan, view, filter, languages.of(request)));
    }

    @Allowed(Permission.DECIDE_PLAN)
    @PostMapping("/{plan}/agreement")
    ModelAndView agree(@PathVariable String plan, @RequestParam long version, RedirectAttributes redirect) {
        return said(redirect, agreePlan.run(plan, version) ? "development.plan.said.agreed" : "centreplan.said.agreed");
    }

    @Allowed(Permission.DECIDE_PLAN)
    @PostMapping("/{plan}/noting")
    ModelAndView note(@PathVariable String plan, @RequestParam long version, RedirectAttributes redirect) {
        return said(redirect, agreePlan.note(plan, version) ? "development.plan.said.noted" : "centreplan.said.noted");
    }

    @Allowed(Permission.DECIDE_PLAN)
    @PostMapping("/{plan}/return")
    ModelAndView giveBack(
            @PathVariable String plan,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        returnPlan.run(new ReturnPlan.Command(plan, version, words));
        return said(redirect, "development.plan.said.returned");
    }

    private static ModelAndView said(RedirectAttributes redirect, String key) {
        Flash.say(redirect, key);
        return Pages.to("/plans");
    }
}

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Versions of a plan side by side, and the authority's decision on an amendment. */
@Controller
class VersionController {

    private static final String COMPARE = "development/plan/compare";

    private final ComparePages pages;
    private final DecideAmendment decideAmendment;
    private final Languages languages;
    private final SchoolDays days;

    VersionController(ComparePages pages, DecideAmendment decideAmendment, Languages languages, SchoolDays days) {
        this.pages = pages;
        this.decideAmendment = decideAmendment;
        this.languages = languages;
        this.days = days;
    }

    @Allowed(Permission.EDIT_PLAN)
    @GetMapping("/year/plan/compare")
    ModelAndView own(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        return Pages.show(COMPARE, pages.own(actor, SchoolYear.at(days.today()), from, to));
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping("/plans/{plan}/compare")
    ModelAndView submitted(
            Actor actor,
            @PathVariable String plan,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            HttpServletRequest request) {
        return Pages.show(COMPARE, pages.submitted(actor, plan, from, to, languages.of(request)));
    }

    @Allowed(Permission.DECIDE_PLAN)
    @PostMapping("/plans/{plan}/amendments/{amendment}/agreement")
    ModelAndView agree(@PathVariable String plan, @PathVariable String amendment, RedirectAttributes redirect) {
        decideAmendment.agree(amendment);
        return said(redirect, "development.amendment.said.agreed", plan);
    }

    @Allowed(Permission.DECIDE_PLAN)
    @PostMapping("/plans/{plan}/amendments/{amendment}/noting")
    ModelAndView note(@PathVariable String plan, @PathVariable String amendment, RedirectAttributes redirect) {
        decideAmendment.note(amendment);
        return said(redirect, "development.amendment.said.noted", plan);
    }

    @Allowed(Permission.DECIDE_PLAN)
    @PostMapping("/plans/{plan}/amendments/{amendment}/return")
    ModelAndView giveBack(
            @PathVariable String plan,
            @PathVariable String amendment,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        decideAmendment.giveBack(amendment, words);
        return said(redirect, "development.amendment.said.returned", plan);
    }

    private static ModelAndView said(RedirectAttributes redirect, String key, String plan) {
        Flash.say(redirect, key);
        return Pages.to("/plans/" + plan + "#amendments");
    }
}

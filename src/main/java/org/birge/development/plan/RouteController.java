package org.birge.development.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.Languages;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own plan's way from the draft to its adoption: days of comment, the council; and its issue once it is in force. */
@Controller
@RequestMapping("/year/plan/{plan}")
class RouteController {

    private final OpenForComment openForComment;
    private final PutPlanBeforeCouncil putBeforeCouncil;
    private final AdoptPlan adoptPlan;
    private final IssuePlan issuePlan;
    private final Languages languages;

    RouteController(
            OpenForComment openForComment,
            PutPlanBeforeCouncil putBeforeCouncil,
            AdoptPlan adoptPlan,
            IssuePlan issuePlan,
            Languages languages) {
        this.openForComment = openForComment;
        this.putBeforeCouncil = putBeforeCouncil;
        this.adoptPlan = adoptPlan;
        this.issuePlan = issuePlan;
        this.languages = languages;
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/commenting")
    ModelAndView open(
            @PathVariable String plan,
            @RequestParam long version,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            RedirectAttributes redirect) {
        openForComment.run(plan, version, demanded(until));
        return said(redirect, "development.comment.said.opened");
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/commenting/days")
    ModelAndView extend(
            @PathVariable String plan,
            @RequestParam long version,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            RedirectAttributes redirect) {
        openForComment.extend(plan, version, demanded(until));
        return said(redirect, "development.comment.said.days");
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/commenting/end")
    ModelAndView close(@PathVariable String plan, @RequestParam long version, RedirectAttributes redirect) {
        openForComment.close(plan, version);
        return said(redirect, "development.comment.said.closed");
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/council")
    ModelAndView council(@PathVariable String plan, @RequestParam long version, RedirectAttributes redirect) {
        putBeforeCouncil.run(plan, version);
        return said(redirect, "development.council.said.put");
    }

    /** The head or the secretary; the rules say who. */
    @Allowed(Permission.READ_PLAN)
    @PostMapping("/adoption")
    ModelAndView adopt(
            @PathVariable String plan,
            @RequestParam long version,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate heldOn,
            @RequestParam(defaultValue = "") String minutesNumber,
            @RequestParam(defaultValue = "") String skipped,
            RedirectAttributes redirect) {
        adoptPlan.run(new AdoptPlan.Command(plan, version, heldOn, minutesNumber, skipped));
        return said(redirect, "development.adoption.said");
    }

    /** In the language the head reads in. */
    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/issue")
    ModelAndView issue(
            Actor actor, @PathVariable String plan, HttpServletRequest request, RedirectAttributes redirect) {
        issuePlan.run(actor, plan, languages.of(request));
        Flash.say(redirect, "development.plan.said.issued");
        return Pages.to("/year/plan#issued");
    }

    private static LocalDate demanded(@Nullable LocalDate until) {
        if (until == null) {
            throw new Refusal("development.comment.refusal.no-day");
        }
        return until;
    }

    private static ModelAndView said(RedirectAttributes redirect, String key) {
        Flash.say(redirect, key);
        return Pages.to("/year/plan#route");
    }
}

package org.birge.development.needs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.development.Diagnosis;
import org.birge.instruments.Campaign;
import org.birge.instruments.NeedsCampaigns;
import org.birge.instruments.OpenCampaign;
import org.birge.instruments.RemindRespondents;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The campaign of a school: its state, opening, more days, closing. */
@Controller
class NeedsController {

    private static final String SHOW = "development/needs/show";

    private final NeedsPages pages;
    private final Diagnosis diagnosis;
    private final NeedsCampaigns campaigns;
    private final RemindRespondents remindRespondents;

    NeedsController(
            NeedsPages pages, Diagnosis diagnosis, NeedsCampaigns campaigns, RemindRespondents remindRespondents) {
        this.pages = pages;
        this.diagnosis = diagnosis;
        this.campaigns = campaigns;
        this.remindRespondents = remindRespondents;
    }

    @Allowed({Permission.SEE_NEEDS, Permission.RUN_CAMPAIGN})
    @GetMapping("/year/needs")
    ModelAndView show(Actor actor) {
        return Pages.show(SHOW, pages.of(actor));
    }

    /** What refreshes by itself while the campaign runs. */
    @Allowed(Permission.SEE_NEEDS)
    @GetMapping("/year/needs/responses")
    ModelAndView responses(Actor actor) {
        return Pages.show("development/needs/_responses", pages.of(actor));
    }

    @Allowed(Permission.RUN_CAMPAIGN)
    @PostMapping("/year/needs")
    ModelAndView open(
            @RequestParam(defaultValue = "") String closes,
            @RequestParam(defaultValue = "") String threshold,
            @RequestParam(defaultValue = "false") boolean leaders,
            Actor actor,
            RedirectAttributes redirect) {
        Problems problems = Problems.none();
        LocalDate day = day(closes, problems);
        int from = threshold(threshold, problems);
        if (day == null || !problems.isEmpty()) {
            return Pages.wrong(SHOW, pages.of(actor, closes, threshold, problems));
        }
        Campaign campaign = diagnosis.open(new OpenCampaign.Command(
                actor.organisation(), diagnosis.yearOf(diagnosis.today()), day, from, leaders));
        Flash.say(redirect, "needs.opened", campaign.asked());
        return Pages.to("/year/needs");
    }

    @Allowed(Permission.RUN_CAMPAIGN)
    @PostMapping("/year/needs/{campaign}/extension")
    ModelAndView extend(
            @PathVariable String campaign,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String closes,
            Actor actor,
            RedirectAttributes redirect) {
        Problems problems = Problems.none();
        LocalDate day = day(closes, problems);
        if (day == null) {
            return Pages.wrong(SHOW, pages.of(actor, closes, "", problems));
        }
        diagnosis.extend(campaigns.of(campaign, actor.organisation()), version, day);
        Flash.say(redirect, "needs.extended");
        return Pages.to("/year/needs");
    }

    @Allowed(Permission.RUN_CAMPAIGN)
    @PostMapping("/year/needs/{campaign}/reminders")
    ModelAndView remind(@PathVariable String campaign, Actor actor, RedirectAttributes redirect) {
        int reminded = remindRespondents.run(
                campaigns.of(campaign, actor.organisation()).publicId());
        Flash.say(redirect, reminded == 0 ? "needs.reminded.nobody" : "needs.reminded", reminded);
        return Pages.to("/year/needs");
    }

    @Allowed(Permission.RUN_CAMPAIGN)
    @PostMapping("/year/needs/{campaign}/closure")
    ModelAndView close(@PathVariable String campaign, Actor actor, RedirectAttributes redirect) {
        diagnosis.close(campaigns.of(campaign, actor.organisation()).publicId());
        Flash.say(redirect, "needs.closed");
        return Pages.to("/year/needs/results");
    }

    private @Nullable LocalDate day(String closes, Problems problems) {
        try {
            LocalDate day = LocalDate.parse(closes);
            if (!day.isBefore(diagnosis.today())
                    && day.isBefore(diagnosis.today().plusYears(1))) {
                return day;
            }
            problems.add("closes", "needs.problem.closes");
        } catch (DateTimeParseException e) {
            problems.add("closes", "needs.problem.date");
        }
        return null;
    }

    private static int threshold(String typed, Problems problems) {
        try {
            int threshold = Integer.parseInt(typed.strip());
            if (threshold >= 0 && threshold <= 100) {
                return threshold;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        problems.add("threshold", "needs.problem.threshold");
        return 0;
    }
}

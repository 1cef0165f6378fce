package org.birge.development.needs;

import java.util.List;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.instruments.NeedsCampaigns;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How many minutes a year are asked of whom, as far as they are measured (cycle: time asked). */
@Controller
class TimeAskedController {

    private final NeedsCampaigns campaigns;

    TimeAskedController(NeedsCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Allowed(Permission.ANSWER_NEEDS)
    @GetMapping("/year/time")
    ModelAndView show(Actor actor) {
        List<TimeAskedPage.Told> told = campaigns.at(actor.organisation()).stream()
                .filter(campaign -> campaign.medianMinutes() != null || campaign.medianViewSeconds() != null)
                .map(campaign -> new TimeAskedPage.Told(
                        campaign.year(),
                        campaign.newcomers(),
                        campaign.answered(),
                        Objects.requireNonNull(campaign.closedAt()),
                        campaign.medianMinutes(),
                        campaign.medianViewSeconds()))
                .toList();
        return Pages.show("development/needs/time", new TimeAskedPage(told));
    }
}

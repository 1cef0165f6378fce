package org.birge.development.plan;

import java.util.List;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking over what was offered to a new plan. */
@Controller
class OfferController {

    private final TakeOffers takeOffers;

    OfferController(TakeOffers takeOffers) {
        this.takeOffers = takeOffers;
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/year/plan/offers")
    ModelAndView take(
            @RequestParam String plan,
            @RequestParam(defaultValue = "") List<String> offer,
            RedirectAttributes redirect) {
        int taken = takeOffers.run(plan, offer);
        Flash.say(redirect, "offers.said.taken", taken);
        return Pages.to(taken == 0 ? "/year/plan/proposals" : "/year/plan");
    }
}

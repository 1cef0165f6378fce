package org.birge.growth.training;

import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** For the leaders of a school: whose hours are few, and what they may be requalified to. */
@Controller
class RequalificationController {

    private final ReadRequalification read;

    RequalificationController(ReadRequalification read) {
        this.read = read;
    }

    @Allowed(Permission.SEND_TO_TRAININGS)
    @GetMapping("/trainings/requalification")
    ModelAndView show(Actor actor) {
        return Pages.show("growth/training/requalification", read.page(actor));
    }
}

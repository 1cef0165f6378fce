package org.birge.development.year;

import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Our year: the strip, what comes next and who does it. */
@Controller
class YearController {

    private final Years years;

    YearController(Years years) {
        this.years = years;
    }

    @Allowed(Permission.ANSWER_NEEDS)
    @GetMapping("/year")
    ModelAndView show(Actor actor) {
        return Pages.show("development/year/show", years.of(actor));
    }
}

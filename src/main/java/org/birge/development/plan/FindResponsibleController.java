package org.birge.development.plan;

import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.birge.web.Picker;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Suggests colleagues while whoever answers for a measure or a section is typed. */
@Controller
class FindResponsibleController {

    private final FindResponsible find;
    private final SchoolDays days;

    FindResponsibleController(FindResponsible find, SchoolDays days) {
        this.find = find;
        this.days = days;
    }

    @Allowed(Permission.EDIT_PLAN)
    @GetMapping("/year/plan/colleagues")
    ModelAndView suggest(Actor actor, @RequestParam(defaultValue = "") String q) {
        return Picker.suggest(q, text -> find.named(actor, SchoolYear.at(days.today()), text));
    }
}

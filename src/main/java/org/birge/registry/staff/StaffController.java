package org.birge.registry.staff;

import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class StaffController {

    private final StaffList list;

    StaffController(StaffList list) {
        this.list = list;
    }

    @Allowed(Permission.SEE_STAFF)
    @GetMapping("/people")
    ModelAndView show(Actor actor, @RequestParam Map<String, String> given) {
        return Pages.show("registry/staff/list", list.page(actor, StaffFilter.of(given)));
    }
}

package org.birge.councils;

import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Picker;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the pickers of councils suggest while one types. */
@Controller
class FindPeopleController {

    private final FindPeople find;

    FindPeopleController(FindPeople find) {
        this.find = find;
    }

    @Allowed(Permission.READ_COUNCILS)
    @GetMapping("/councils/{id}/colleagues")
    ModelAndView colleagues(@PathVariable String id, @RequestParam(defaultValue = "") String q) {
        return Picker.suggest(q, text -> find.toSeat(id, text));
    }

    @Allowed(Permission.READ_COUNCILS)
    @GetMapping("/councils/{id}/members")
    ModelAndView members(@PathVariable String id, @RequestParam(defaultValue = "") String q) {
        return Picker.suggest(q, text -> find.toAppoint(id, text));
    }

    @Allowed(Permission.READ_COUNCILS)
    @GetMapping("/councils/sessions/{id}/people")
    ModelAndView people(@PathVariable String id, @RequestParam(defaultValue = "") String q) {
        return Picker.suggest(q, text -> find.toAnswer(id, text));
    }
}

package org.birge.registry.person;

import org.birge.access.Actor;
import org.birge.web.Pages;
import org.birge.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class PersonController {

    private static final String TEMPLATE = "registry/person/show";

    private final OnePerson person;

    PersonController(OnePerson person) {
        this.person = person;
    }

    @SignedIn
    @GetMapping("/people/{id}")
    ModelAndView show(Actor actor, @PathVariable String id) {
        return Pages.show(TEMPLATE, person.page(actor, id));
    }

    /** Shows the identifier once; nothing remembers it but the trail. */
    @SignedIn
    @PostMapping("/people/{id}/identifier")
    ModelAndView identifier(Actor actor, @PathVariable String id) {
        return Pages.show(TEMPLATE, person.opened(actor, id));
    }
}

package org.birge.registry.person;

import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.tasks.HandOverTasks;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing over what a leaver owes. */
@Controller
@RequestMapping("/people/{id}/owed")
class OwedController {

    private final OwedWork owed;
    private final OnePerson people;
    private final HandOverTasks handOverTasks;

    OwedController(OwedWork owed, OnePerson people, HandOverTasks handOverTasks) {
        this.owed = owed;
        this.people = people;
        this.handOverTasks = handOverTasks;
    }

    @Allowed(Permission.MANAGE_STAFF)
    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String id) {
        return Pages.show(
                "registry/person/owed", owed.page(people.page(actor, id).person()));
    }

    @Allowed(Permission.MANAGE_STAFF)
    @PostMapping
    ModelAndView handOver(
            Actor actor,
            @PathVariable String id,
            @RequestParam String to,
            @RequestParam(defaultValue = "") List<Long> task,
            RedirectAttributes redirect) {
        long from = people.page(actor, id).person().id();
        long taker = people.page(actor, to).person().id();
        int given = handOverTasks.run(new HandOverTasks.Command(from, taker, task));
        Flash.say(redirect, "registry.person.said.handed-over", given);
        return Pages.to("/people/" + id + "/owed");
    }
}

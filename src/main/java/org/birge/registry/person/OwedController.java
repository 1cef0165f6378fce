package org.birge.registry.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.tasks.HandOverTasks;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.birge.web.Problems;
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
    private final Successors successors;
    private final HandOverTasks handOverTasks;

    OwedController(OwedWork owed, OnePerson people, Successors successors, HandOverTasks handOverTasks) {
        this.owed = owed;
        this.people = people;
        this.successors = successors;
        this.handOverTasks = handOverTasks;
    }

    @Allowed(Permission.MANAGE_STAFF)
    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String id) {
        return Pages.show(
                "registry/person/owed",
                owed.page(people.page(actor, id).person(), OwedPage.Typed.none(), Problems.none()));
    }

    @Allowed(Permission.MANAGE_STAFF)
    @GetMapping("/people")
    ModelAndView suggest(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String q) {
        long person = people.page(actor, id).person().id();
        return Picker.suggest(q, text -> successors.find(person, text));
    }

    @Allowed(Permission.MANAGE_STAFF)
    @PostMapping
    ModelAndView handOver(
            Actor actor,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<Long> task,
            @RequestParam(defaultValue = "") String all,
            RedirectAttributes redirect) {
        PersonPage.Facts from = people.page(actor, id).person();
        Picker to = Picker.of("to", typed);
        Optional<Long> taker = to.id().isEmpty() ? Optional.empty() : successors.chosen(from.id(), to.id());
        if (taker.isEmpty()) {
            String wrong = to.empty() ? "registry.person.wrong.required" : "registry.person.wrong.choice";
            Problems problems = Problems.none().add("to", to.undecided() ? "web.picker.unclear" : wrong);
            return Pages.wrong("registry/person/owed", owed.page(from, new OwedPage.Typed(to, task), problems));
        }
        int given = handOverTasks.run(new HandOverTasks.Command(
                from.id(), taker.get(), all.isEmpty() ? task : null, successors.at(from.id())));
        Flash.say(redirect, "registry.person.said.handed-over", given);
        return Pages.to("/people/" + id + "/owed");
    }
}

package org.birge.registry.person;

import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/people/requests")
class RequestController {

    private final PostingRequests requests;
    private final DecideRequest decideRequest;

    RequestController(PostingRequests requests, DecideRequest decideRequest) {
        this.requests = requests;
        this.decideRequest = decideRequest;
    }

    @Allowed(Permission.MANAGE_STAFF)
    @GetMapping
    ModelAndView show(Actor actor) {
        return Pages.show("registry/person/requests", requests.page(actor));
    }

    @Allowed(Permission.MANAGE_STAFF)
    @PostMapping("/{id}/{answer:second|transfer|refusal}")
    ModelAndView decide(@PathVariable String id, @PathVariable String answer, RedirectAttributes redirect) {
        boolean no = answer.equals("refusal");
        boolean leaves = decideRequest.run(new DecideRequest.Command(id, no ? null : answer));
        Flash.say(
                redirect,
                no
                        ? "registry.request.said.declined"
                        : "registry.request.said." + (leaves ? "transferred" : "accepted"));
        return Pages.to("/people/requests");
    }
}

package org.birge.access;

import jakarta.servlet.http.HttpServletRequest;
import org.birge.shared.NotFound;
import org.birge.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Switches the place and role one acts in, and goes on at a page of ours. */
@Controller
class PlaceController {

    private final Sessions sessions;

    PlaceController(Sessions sessions) {
        this.sessions = sessions;
    }

    @SignedIn
    @PostMapping("/place")
    String actAt(
            @RequestParam String place,
            @RequestParam(defaultValue = "/") String to,
            Actor actor,
            HttpServletRequest request) {
        Actor.Grant grant = actor.all().stream()
                .filter(g -> g.publicId().equals(place))
                .findFirst()
                .orElseThrow(NotFound::new);
        sessions.actUnder(request, grant.id());
        return "redirect:" + (to.matches("/([\\w#?&=-][\\w/#?&=-]*)?") ? to : "/");
    }
}

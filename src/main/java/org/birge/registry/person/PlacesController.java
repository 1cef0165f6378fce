package org.birge.registry.person;

import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Picker;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Suggests places while one is typed into the form of a posting. */
@Controller
class PlacesController {

    private final PlacesInReach places;

    PlacesController(PlacesInReach places) {
        this.places = places;
    }

    @Allowed(Permission.MANAGE_STAFF)
    @GetMapping("/people/places")
    ModelAndView suggest(@RequestParam(defaultValue = "") String q) {
        return Picker.suggest(q, places::find);
    }
}

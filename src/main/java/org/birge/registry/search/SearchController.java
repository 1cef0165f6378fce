package org.birge.registry.search;

import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The search over people and places that the viewer may see. */
@Controller
class SearchController {

    private static final int SHOWN = 20;
    private static final int LONGEST = 200;

    private final Search search;
    private final Found found;
    private final CountryPack pack;

    SearchController(Search search, Found found, CountryPack pack) {
        this.search = search;
        this.found = found;
        this.pack = pack;
    }

    @Allowed(Permission.SEARCH)
    @GetMapping("/search")
    @Transactional(readOnly = true)
    public ModelAndView find(@RequestParam(defaultValue = "") String q, Actor actor) {
        String asked = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
        List<Found.FoundPerson> people = asked.isEmpty() ? List.of() : found.people(ids(search.people(asked, SHOWN)));
        List<Found.FoundPlace> places =
                asked.isEmpty() ? List.of() : found.places(ids(search.organisations(asked, SHOWN)));
        return Pages.show(
                "registry/search/show",
                new SearchPage(
                        asked,
                        people,
                        places,
                        actor.may(Permission.SEE_STAFF),
                        actor.may(Permission.MANAGE_SCHOOLS),
                        pack));
    }

    private static List<Long> ids(List<Search.Hit> hits) {
        return hits.stream().map(Search.Hit::id).toList();
    }
}

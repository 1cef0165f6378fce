package org.birge.tasks;

import java.util.Comparator;
import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
import org.birge.web.NavigationItem;
import org.birge.web.Pages;
import org.birge.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The front page: Today for those who have it, their first page for the others. */
@Controller
class TodayController {

    private final Today today;
    private final List<NavigationItem> items;

    TodayController(Today today, List<NavigationItem> items) {
        this.today = today;
        this.items = items;
    }

    @SignedIn
    @GetMapping("/")
    ModelAndView show(Actor actor) {
        return actor.may(Permission.SEE_TODAY)
                ? Pages.show("tasks/today", today.of(actor))
                : Pages.to(firstPage(actor));
    }

    private String firstPage(Actor actor) {
        return items.stream()
                .filter(item -> !item.path().equals("/") && actor.may(item.permission()))
                .min(Comparator.comparingInt(NavigationItem::order))
                .orElseThrow(NotFound::new)
                .path();
    }
}

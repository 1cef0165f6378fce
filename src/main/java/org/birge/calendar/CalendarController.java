package org.birge.calendar;

import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.documents.QrCode;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own calendar address: making it, a new one, taking it back. */
@Controller
class CalendarController {

    private static final String SHOW = "calendar/show";

    private final Feeds feeds;
    private final MakeFeed makeFeed;
    private final EndFeed endFeed;
    private final String site;

    CalendarController(Feeds feeds, MakeFeed makeFeed, EndFeed endFeed, @Value("${birge.public-url}") String site) {
        this.feeds = feeds;
        this.makeFeed = makeFeed;
        this.endFeed = endFeed;
        this.site = site;
    }

    @Allowed(Permission.SEE_TODAY)
    @GetMapping("/settings/calendar")
    @Transactional(readOnly = true)
    public ModelAndView show(Actor actor) {
        return Pages.show(SHOW, page(actor, null));
    }

    /** Answers with the page itself: the address is in no session and no other page. */
    @Allowed(Permission.SEE_TODAY)
    @PostMapping("/settings/calendar")
    @Transactional
    public ModelAndView make(Actor actor) {
        actor.personOrNotFound();
        String address = site + "/calendar/" + makeFeed.run(actor.account()) + ".ics";
        String opens = address.replaceFirst("^https?:", "webcal:");
        return Pages.show(SHOW, page(actor, new CalendarPage.Made(address, opens, QrCode.svg(opens))));
    }

    @Allowed(Permission.SEE_TODAY)
    @PostMapping("/settings/calendar/end")
    ModelAndView end(Actor actor, RedirectAttributes redirect) {
        endFeed.run(actor.account());
        Flash.say(redirect, "calendar.said.ended");
        return Pages.to("/settings/calendar");
    }

    private CalendarPage page(Actor actor, CalendarPage.@Nullable Made made) {
        return feeds.of(actor.account())
                .map(feed -> new CalendarPage(actor.person() != null, feed.madeAt(), feed.readAt(), made))
                .orElseGet(() -> new CalendarPage(actor.person() != null, null, null, made));
    }
}

package org.birge.notifications;

import java.time.Clock;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own notices. */
@Controller
class NoticeController {

    private final Notices notices;
    private final Clock clock;

    NoticeController(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Allowed(Permission.SEE_TODAY)
    @GetMapping("/notices")
    @Transactional(readOnly = true)
    public ModelAndView list(Actor actor) {
        return Pages.show("notifications/list", new NoticesPage(notices.of(actor.personOrNotFound())));
    }

    /** Opens what a notice is about and marks it as read. */
    @Allowed(Permission.SEE_TODAY)
    @PostMapping("/notices/{id}/reading")
    @Transactional
    public ModelAndView open(@PathVariable String id, Actor actor) {
        long person = actor.personOrNotFound();
        Notices.Row notice = notices.of(person).stream()
                .filter(row -> row.publicId().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        notices.read(person, id, clock.instant());
        return Pages.to(notice.link());
    }

    @Allowed(Permission.SEE_TODAY)
    @PostMapping("/notices/reading")
    @Transactional
    public ModelAndView readAll(Actor actor) {
        notices.read(actor.personOrNotFound(), "", clock.instant());
        return Pages.to("/notices");
    }
}

package org.birge.support.reserve;

import java.time.LocalDate;
import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
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

/** One entry of the reserve: its page and what is decided about it. */
@Controller
@RequestMapping("/reserve/{id}")
class OneReserveController {

    private final OneReserveEntry entries;
    private final ConsentToReserve consent;
    private final AdmitToReserve admit;
    private final ReviewInReserve review;
    private final AppointFromReserve appoint;
    private final LeaveReserve leave;
    private final RemoveFromReserve remove;

    OneReserveController(
            OneReserveEntry entries,
            ConsentToReserve consent,
            AdmitToReserve admit,
            ReviewInReserve review,
            AppointFromReserve appoint,
            LeaveReserve leave,
            RemoveFromReserve remove) {
        this.entries = entries;
        this.consent = consent;
        this.admit = admit;
        this.review = review;
        this.appoint = appoint;
        this.leave = leave;
        this.remove = remove;
    }

    @Allowed({Permission.KEEP_RESERVE, Permission.JOIN_MENTORING})
    @GetMapping
    ModelAndView show(@PathVariable String id) {
        return Pages.show("support/reserve/show", entries.page(id));
    }

    @Allowed(Permission.JOIN_MENTORING)
    @PostMapping("/consent")
    ModelAndView consent(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        consent.run(new ConsentToReserve.Command(id, version));
        return back(id, redirect, "reserve.said.consented");
    }

    @Allowed(Permission.KEEP_RESERVE)
    @PostMapping("/admission")
    ModelAndView admit(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        admit.run(new AdmitToReserve.Command(id, version));
        return back(id, redirect, "reserve.said.admitted");
    }

    @Allowed(Permission.KEEP_RESERVE)
    @PostMapping("/reviews")
    ModelAndView review(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        ReservePage page = entries.page(id, ReserveCommand.REVIEW).with(typed);
        LocalDate ready = page.day("review-ready");
        String words = page.words("review-words", "reserve.refusal.review-words");
        if (ready != null && page.problems().isEmpty()) {
            try {
                review.run(new ReviewInReserve.Command(id, version, ready, words));
                return back(id, redirect, "reserve.said.reviewed");
            } catch (Refusal refusal) {
                page.tell("review-ready", "reserve.problem.ready", refusal);
            }
        }
        return Pages.wrong("support/reserve/show", page);
    }

    @Allowed(Permission.KEEP_RESERVE)
    @PostMapping("/appointment")
    ModelAndView appoint(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        appoint.run(new AppointFromReserve.Command(id, version, words));
        return back(id, redirect, "reserve.said.appointed");
    }

    @Allowed(Permission.JOIN_MENTORING)
    @PostMapping("/leaving")
    ModelAndView leave(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        leave.run(new LeaveReserve.Command(id, version));
        return back(id, redirect, "reserve.said.left");
    }

    @Allowed({Permission.KEEP_RESERVE, Permission.RUN_MENTORING})
    @PostMapping("/removal")
    ModelAndView remove(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        remove.run(new RemoveFromReserve.Command(id, version, reason));
        return back(id, redirect, "reserve.said.removed");
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/reserve/" + id);
    }
}

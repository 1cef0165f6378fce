package org.birge.support.mentor;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pairs of one's reach, and their hours by month for the accounts. */
@Controller
@RequestMapping("/mentors")
class PairsController {

    private final MentorLists lists;
    private final MentorExports exports;
    private final PaidHours hours;

    PairsController(MentorLists lists, MentorExports exports, PaidHours hours) {
        this.lists = lists;
        this.exports = exports;
        this.hours = hours;
    }

    @Allowed({Permission.RUN_MENTORING, Permission.SPEAK_FOR_NEW_HEADS})
    @GetMapping("/pairs")
    ModelAndView pairs(Actor actor, @RequestParam Map<String, String> given) {
        return Pages.show("support/mentor/pairs", lists.pairs(actor, PairFilter.of(given)));
    }

    @Allowed({Permission.RUN_MENTORING, Permission.SPEAK_FOR_NEW_HEADS})
    @GetMapping("/pairs/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        exports.pairs(actor, lists.allPairs(actor, PairFilter.of(given)), format, response);
    }

    @Allowed(Permission.RUN_MENTORING)
    @GetMapping("/hours")
    ModelAndView hours(Actor actor, @RequestParam(defaultValue = "") String month) {
        return Pages.show("support/mentor/hours", hours.page(actor, month));
    }

    @Allowed(Permission.RUN_MENTORING)
    @GetMapping("/hours/export")
    void hoursExport(
            Actor actor,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        exports.hours(actor, hours.page(actor, month), format, response);
    }
}

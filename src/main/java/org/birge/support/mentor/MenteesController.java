package org.birge.support.mentor;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Young teachers and new heads found by the pack's rule, as a page and as a file; and asking them for consent. */
@Controller
@RequestMapping(MenteeFilter.PATH)
class MenteesController {

    private final MentorLists lists;
    private final MentorExports exports;
    private final AskForConsent askForConsent;

    MenteesController(MentorLists lists, MentorExports exports, AskForConsent askForConsent) {
        this.lists = lists;
        this.exports = exports;
        this.askForConsent = askForConsent;
    }

    @Allowed(Permission.RUN_MENTORING)
    @GetMapping
    ModelAndView list(Actor actor, @RequestParam Map<String, String> given) {
        return Pages.show("support/mentor/young", lists.mentees(actor, MenteeFilter.of(given)));
    }

    @Allowed(Permission.RUN_MENTORING)
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        exports.mentees(actor, lists.allMentees(MenteeFilter.of(given)), format, response);
    }

    /** Asks one person, or all who answer to the filter, have no mentor and were not asked yet. */
    @Allowed(Permission.RUN_MENTORING)
    @PostMapping("/consents")
    ModelAndView ask(
            @RequestParam(required = false) List<Long> person,
            @RequestParam Map<String, String> given,
            RedirectAttributes redirect) {
        List<Long> people = person != null && !person.isEmpty()
                ? person
                : lists.allMentees(MenteeFilter.of(given)).stream()
                        .filter(line -> line.pair() == null && line.consent().equals("none"))
                        .map(MenteeLine::person)
                        .toList();
        Flash.say(redirect, "mentors.said.asked", askForConsent.run(new AskForConsent.Command(people)));
        return Pages.to(MenteeFilter.of(given).first());
    }
}

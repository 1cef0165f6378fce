package org.birge.support.mentor;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.registry.NamedStaff;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mentors of one's reach, as a page and as a file; and somebody put forward. */
@Controller
@RequestMapping(MentorFilter.PATH)
class MentorsController {

    private static final String FORM = "support/mentor/offer";

    private final MentorLists lists;
    private final MentorExports exports;
    private final PutMentorForward putForward;
    private final NamedStaff staff;
    private final CountryPack pack;

    MentorsController(
            MentorLists lists, MentorExports exports, PutMentorForward putForward, NamedStaff staff, CountryPack pack) {
        this.lists = lists;
        this.exports = exports;
        this.putForward = putForward;
        this.staff = staff;
        this.pack = pack;
    }

    /** Whoever runs no mentoring has only their own. */
    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING})
    @GetMapping
    ModelAndView list(Actor actor, @RequestParam Map<String, String> given) {
        return actor.may(Permission.RUN_MENTORING)
                ? Pages.show("support/mentor/mentors", lists.mentors(actor, MentorFilter.of(given)))
                : Pages.to("/mentors/me");
    }

    @Allowed(Permission.RUN_MENTORING)
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        exports.mentors(actor, lists.allMentors(actor, MentorFilter.of(given)), format, response);
    }

    @Allowed(Permission.RUN_MENTORING)
    @GetMapping("/new")
    ModelAndView form(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String person,
            @RequestParam MultiValueMap<String, String> typed) {
        return Pages.show(FORM, OfferPage.forward(OfferForm.of(typed, pack), found(actor, q, person), person));
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping
    ModelAndView putForward(
            Actor actor, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        OfferForm form = OfferForm.of(typed, pack);
        String person = form.text("person");
        Optional<Long> whom = staff.id(person);
        if (whom.isEmpty()) {
            form.problems().add("person", "mentors.problem.choose");
        }
        Offer offer = form.read();
        if (offer != null && whom.isPresent()) {
            try {
                String mentor = putForward.run(new PutMentorForward.Command(whom.get(), offer));
                Flash.say(redirect, "mentors.said.put-forward");
                return Pages.to("/mentors/" + mentor);
            } catch (Refusal refusal) {
                form.problems().add("person", refusal);
            }
        }
        return Pages.wrong(FORM, OfferPage.forward(form, found(actor, form.text("q"), person), person));
    }

    private List<Picker.Suggestion> found(Actor actor, String q, String person) {
        return staff.find(actor, q, NamedStaff.Whom.EDUCATORS, person);
    }
}

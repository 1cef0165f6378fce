package org.birge.support.mentor;

import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own mentoring: as a mentor, as a mentee, the application, and the answer whether a mentor may be looked for. */
@Controller
@RequestMapping("/mentors/me")
class OwnMentoringController {

    private static final String FORM = "support/mentor/offer";

    private final OwnMentoring own;
    private final ApplyAsMentor apply;
    private final AnswerConsent answer;
    private final CountryPack pack;

    OwnMentoringController(OwnMentoring own, ApplyAsMentor apply, AnswerConsent answer, CountryPack pack) {
        this.own = own;
        this.apply = apply;
        this.answer = answer;
        this.pack = pack;
    }

    @Allowed({Permission.JOIN_MENTORING, Permission.RUN_MENTORING})
    @GetMapping
    ModelAndView show(Actor actor) {
        return Pages.show("support/mentor/me", own.page(actor));
    }

    @Allowed({Permission.JOIN_MENTORING, Permission.RUN_MENTORING})
    @GetMapping("/application")
    ModelAndView form(Actor actor, @RequestParam MultiValueMap<String, String> typed) {
        actor.personOrNotFound();
        return Pages.show(FORM, OfferPage.own(OfferForm.of(typed, pack)));
    }

    @Allowed({Permission.JOIN_MENTORING, Permission.RUN_MENTORING})
    @PostMapping("/application")
    ModelAndView apply(Actor actor, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        actor.personOrNotFound();
        OfferForm form = OfferForm.of(typed, pack);
        Offer offer = form.read();
        if (offer != null) {
            try {
                String mentor = apply.run(new ApplyAsMentor.Command(offer));
                Flash.say(redirect, "mentors.said.applied");
                return Pages.to("/mentors/" + mentor);
            } catch (Refusal refusal) {
                form.problems().add("reach", refusal);
            }
        }
        return Pages.wrong(FORM, OfferPage.own(form));
    }

    @Allowed({Permission.JOIN_MENTORING, Permission.RUN_MENTORING})
    @PostMapping("/consent")
    ModelAndView answerConsent(
            @RequestParam(name = "answer", defaultValue = "no") String said,
            @RequestParam(required = false) List<String> wish,
            RedirectAttributes redirect) {
        boolean yes = said.equals("yes");
        answer.run(new AnswerConsent.Command(yes, wish == null || !yes ? List.of() : wish));
        Flash.say(redirect, yes ? "mentors.said.consent-given" : "mentors.said.consent-refused");
        return Pages.to("/mentors/me");
    }
}

package org.birge.support.mentor;

import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One mentor: the page and what the mentor and whoever approves may do. */
@Controller
@RequestMapping("/mentors/{id}")
class OneMentorController {

    private static final String FORM = "support/mentor/offer";

    private final OneMentor mentors;
    private final ConsentToMentor consent;
    private final ApproveMentor approve;
    private final DeclineMentor decline;
    private final ChangeMentor change;
    private final PauseMentor pause;
    private final ResumeMentor resume;
    private final EndMentor end;
    private final CountryPack pack;

    OneMentorController(
            OneMentor mentors,
            ConsentToMentor consent,
            ApproveMentor approve,
            DeclineMentor decline,
            ChangeMentor change,
            PauseMentor pause,
            ResumeMentor resume,
            EndMentor end,
            CountryPack pack) {
        this.mentors = mentors;
        this.consent = consent;
        this.approve = approve;
        this.decline = decline;
        this.change = change;
        this.pause = pause;
        this.resume = resume;
        this.end = end;
        this.pack = pack;
    }

    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING})
    @GetMapping
    ModelAndView show(@PathVariable String id) {
        return Pages.show("support/mentor/mentor", mentors.page(id));
    }

    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING})
    @PostMapping("/consent")
    ModelAndView consent(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        consent.run(new ConsentToMentor.Command(id, version));
        return back(id, redirect, "mentors.said.applied");
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping("/approval")
    ModelAndView approve(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        approve.run(new ApproveMentor.Command(id, version));
        return back(id, redirect, "mentors.said.approved");
    }

    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING})
    @PostMapping("/refusal")
    ModelAndView decline(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        decline.run(new DeclineMentor.Command(id, version, reason));
        return back(id, redirect, "mentors.said.declined");
    }

    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING})
    @PostMapping("/pause")
    ModelAndView pause(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        pause.run(new PauseMentor.Command(id, version));
        return back(id, redirect, "mentors.said.paused");
    }

    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING})
    @PostMapping("/resumption")
    ModelAndView resume(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        resume.run(new ResumeMentor.Command(id, version));
        return back(id, redirect, "mentors.said.resumed");
    }

    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING})
    @PostMapping("/end")
    ModelAndView end(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        end.run(new EndMentor.Command(id, version, reason.isBlank() ? null : reason));
        return back(id, redirect, "mentors.said.ended");
    }

    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING})
    @GetMapping("/offer")
    ModelAndView form(@PathVariable String id) {
        return Pages.show(FORM, OfferPage.change(OfferForm.of(mentors.offer(id), pack), id, mentors.version(id)));
    }

    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING})
    @PostMapping("/offer")
    ModelAndView change(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        OfferForm form = OfferForm.of(typed, pack);
        Offer offer = form.read();
        if (offer != null) {
            try {
                boolean waits = change.run(new ChangeMentor.Command(id, version, offer));
                return back(id, redirect, waits ? "mentors.said.applied" : "mentors.said.changed");
            } catch (Refusal refusal) {
                form.problems().add("capacity", refusal);
            }
        }
        return Pages.wrong(FORM, OfferPage.change(form, id, version));
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/mentors/" + id);
    }
}

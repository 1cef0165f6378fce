package org.birge.growth.training;

import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Getting on the list of a session, being let go and taken in, and leaving it. */
@Controller
@RequestMapping("/trainings/sessions/{id}")
class EnrolmentController {

    private final OneTraining trainings;
    private final OwnColleagues school;
    private final ApplyForTraining apply;
    private final ProposeParticipant propose;
    private final ConsentToTraining consent;
    private final AgreeToEnrolment agree;
    private final AcceptEnrolments accept;
    private final DeclineEnrolment decline;
    private final WithdrawEnrolment withdraw;

    EnrolmentController(
            OneTraining trainings,
            OwnColleagues school,
            ApplyForTraining apply,
            ProposeParticipant propose,
            ConsentToTraining consent,
            AgreeToEnrolment agree,
            AcceptEnrolments accept,
            DeclineEnrolment decline,
            WithdrawEnrolment withdraw) {
        this.trainings = trainings;
        this.school = school;
        this.apply = apply;
        this.propose = propose;
        this.consent = consent;
        this.agree = agree;
        this.accept = accept;
        this.decline = decline;
        this.withdraw = withdraw;
    }

    @Allowed(Permission.JOIN_TRAININGS)
    @PostMapping("/application")
    ModelAndView apply(
            @PathVariable String id, @RequestParam(defaultValue = "") String anyway, RedirectAttributes redirect) {
        apply.run(new ApplyForTraining.Command(id, !anyway.isEmpty()));
        return back(id, redirect, "trainings.said.applied");
    }

    @Allowed(Permission.SEND_TO_TRAININGS)
    @GetMapping("/colleagues")
    ModelAndView colleagues(@RequestParam(defaultValue = "") String q) {
        return Picker.suggest(q, school::find);
    }

    @Allowed(Permission.SEND_TO_TRAININGS)
    @PostMapping("/proposals")
    ModelAndView propose(
            Actor actor,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        Picker picker = Picker.of("person", typed).looked(school::find);
        Problems problems = Problems.none();
        if (!picker.id().matches("\\d{1,18}") || picker.found().size() > 1) {
            problems.add("person", picker.empty() ? "trainings.problem.who" : "trainings.problem.find");
        } else {
            try {
                boolean anyway = !typed.getOrDefault("anyway", "").isEmpty();
                propose.run(new ProposeParticipant.Command(id, Long.parseLong(picker.id()), anyway));
                return back(id, redirect, "trainings.said.proposed");
            } catch (Refusal refusal) {
                problems.add(refusal.key().equals("trainings.refusal.same-days") ? "anyway" : "person", refusal);
            }
        }
        return Pages.wrong("growth/training/show", trainings.page(actor, id, picker, problems));
    }

    @Allowed(Permission.JOIN_TRAININGS)
    @PostMapping("/places/{place}/consent")
    ModelAndView consent(@PathVariable String id, @PathVariable String place, RedirectAttributes redirect) {
        consent.run(new ConsentToTraining.Command(place));
        return back(id, redirect, "trainings.said.consented");
    }

    @Allowed(Permission.SEND_TO_TRAININGS)
    @PostMapping("/places/{place}/agreement")
    ModelAndView agree(@PathVariable String id, @PathVariable String place, RedirectAttributes redirect) {
        agree.run(new AgreeToEnrolment.Command(place));
        return back(id, redirect, "trainings.said.agreed");
    }

    /** Those who are ticked, in their order on the page. */
    @Allowed(Permission.RUN_TRAININGS)
    @PostMapping("/acceptance")
    ModelAndView accept(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> place,
            RedirectAttributes redirect) {
        if (place == null) {
            throw new Refusal("trainings.refusal.nobody-chosen");
        }
        int seated = accept.run(new AcceptEnrolments.Command(id, place));
        return back(id, redirect, "trainings.said.accepted", place.size(), seated);
    }

    @Allowed({Permission.JOIN_TRAININGS, Permission.RUN_TRAININGS})
    @PostMapping("/places/{place}/refusal")
    ModelAndView decline(
            @PathVariable String id,
            @PathVariable String place,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        decline.run(new DeclineEnrolment.Command(place, reason));
        return back(id, redirect, "trainings.said.declined");
    }

    @Allowed(Permission.JOIN_TRAININGS)
    @PostMapping("/places/{place}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String id,
            @PathVariable String place,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        withdraw.run(new WithdrawEnrolment.Command(place, reason));
        return back(id, redirect, "trainings.said.withdrawn");
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said, Object... values) {
        Flash.say(redirect, said, values);
        return Pages.to("/trainings/sessions/" + id);
    }
}

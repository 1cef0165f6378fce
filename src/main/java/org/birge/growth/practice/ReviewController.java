package org.birge.growth.practice;

import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.registry.NamedStaff;
import org.birge.shared.Refusal;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How an experience is reviewed: who reads it, what they say, and what the centre makes of it. */
@Controller
@RequestMapping("/experience/{id}")
class ReviewController {

    private static final String FORM = "growth/practice/reviewers";

    private final ReadExperience experiences;
    private final NameReviewers nameReviewers;
    private final ReviewExperience reviewExperience;
    private final DecideOnExperience decideOnExperience;
    private final NamedStaff staff;

    ReviewController(
            ReadExperience experiences,
            NameReviewers nameReviewers,
            ReviewExperience reviewExperience,
            DecideOnExperience decideOnExperience,
            NamedStaff staff) {
        this.experiences = experiences;
        this.nameReviewers = nameReviewers;
        this.reviewExperience = reviewExperience;
        this.decideOnExperience = decideOnExperience;
        this.staff = staff;
    }

    @Allowed(Permission.KEEP_EXPERIENCE)
    @GetMapping("/people")
    ModelAndView people(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String q) {
        experiences.demandNaming(id);
        return Picker.suggest(q, text -> staff.find(actor, text, NamedStaff.Whom.ANYBODY));
    }

    @Allowed(Permission.KEEP_EXPERIENCE)
    @GetMapping("/reviewers")
    ModelAndView form(@PathVariable String id) {
        return Pages.show(FORM, ReviewersForm.of(experiences.toName(id)));
    }

    @Allowed(Permission.KEEP_EXPERIENCE)
    @PostMapping("/reviewers")
    ModelAndView name(
            Actor actor,
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        ReviewersForm form = ReviewersForm.of(experiences.toName(id), version, typed);
        List<Long> people = form.read(staff::id);
        if (people == null) {
            return wrong(actor, form);
        }
        try {
            nameReviewers.run(new NameReviewers.Command(id, version, people));
        } catch (Refusal refusal) {
            form.problems().add("first", refusal);
            return wrong(actor, form);
        }
        return OneExperienceController.back(id, redirect, "practice.said.named");
    }

    private ModelAndView wrong(Actor actor, ReviewersForm form) {
        return Pages.wrong(
                FORM,
                form.with(
                        form.first().looked(text -> staff.find(actor, text, NamedStaff.Whom.ANYBODY)),
                        form.second().looked(text -> staff.find(actor, text, NamedStaff.Whom.ANYBODY))));
    }

    @Allowed(Permission.SEE_EXPERIENCE)
    @PostMapping("/review")
    ModelAndView review(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String opinion,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        reviewExperience.run(new ReviewExperience.Command(id, opinion, words));
        return OneExperienceController.back(id, redirect, "practice.said.reviewed");
    }

    @Allowed(Permission.KEEP_EXPERIENCE)
    @PostMapping("/return")
    ModelAndView giveBack(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        decideOnExperience.giveBack(id, version, words);
        return OneExperienceController.back(id, redirect, "practice.said.returned");
    }

    @Allowed(Permission.KEEP_EXPERIENCE)
    @PostMapping("/decision")
    ModelAndView decide(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam boolean accepted,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String number,
            RedirectAttributes redirect) {
        decideOnExperience.run(new DecideOnExperience.Command(id, version, accepted, words, number));
        return OneExperienceController.back(
                id, redirect, accepted ? "practice.said.accepted" : "practice.said.declined");
    }
}

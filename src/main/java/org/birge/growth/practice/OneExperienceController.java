package org.birge.growth.practice;

import java.util.List;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One experience: its page, the teacher's answer, publication, and how it went with others. */
@Controller
@RequestMapping("/experience/{id}")
class OneExperienceController {

    private final ReadExperience experiences;
    private final AnswerNomination answerNomination;
    private final SpreadExperience spreadExperience;
    private final WithdrawExperience withdrawExperience;

    OneExperienceController(
            ReadExperience experiences,
            AnswerNomination answerNomination,
            SpreadExperience spreadExperience,
            WithdrawExperience withdrawExperience) {
        this.experiences = experiences;
        this.answerNomination = answerNomination;
        this.spreadExperience = spreadExperience;
        this.withdrawExperience = withdrawExperience;
    }

    @Allowed(Permission.SEE_EXPERIENCE)
    @GetMapping
    ModelAndView show(@PathVariable String id) {
        return Pages.show("growth/practice/show", experiences.page(id));
    }

    @Allowed(Permission.SEE_EXPERIENCE)
    @GetMapping("/files/{file}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String file) {
        return experiences.file(id, file);
    }

    @Allowed(Permission.SEE_EXPERIENCE)
    @PostMapping("/consent")
    ModelAndView consent(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        answerNomination.consent(id, version);
        Flash.say(redirect, "practice.said.consented");
        return Pages.to("/experience/" + id + "/description");
    }

    @Allowed(Permission.SEE_EXPERIENCE)
    @PostMapping("/refusal")
    ModelAndView refuse(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        answerNomination.refuse(id, version, words);
        return back(id, redirect, "practice.said.refused");
    }

    @Allowed(Permission.KEEP_EXPERIENCE)
    @PostMapping("/publication")
    ModelAndView publish(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") List<String> way,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        spreadExperience.publish(new SpreadExperience.Publication(id, version, way, words));
        return back(id, redirect, "practice.said.published");
    }

    @Allowed(Permission.SEE_EXPERIENCE)
    @PostMapping("/tries")
    ModelAndView tell(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String helped,
            RedirectAttributes redirect) {
        spreadExperience.tell(new SpreadExperience.Attempt(id, words, helped));
        return back(id, redirect, "practice.said.tried");
    }

    @Allowed(Permission.SEE_EXPERIENCE)
    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        withdrawExperience.run(new WithdrawExperience.Command(id, version, words));
        return back(id, redirect, "practice.said.withdrawn");
    }

    static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/experience/" + id);
    }
}

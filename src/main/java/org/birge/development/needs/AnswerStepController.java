package org.birge.development.needs;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.development.Diagnosis;
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.birge.instruments.SaveAnswers;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The steps of one's own questionnaire, an area each, or some areas of the short one. A browser that runs our script sends a step and gets the next one in the
 * same answer: in an April's last minutes everybody comes at once, and a phone far from its mast waits once instead of twice.
 */
@Controller
class AnswerStepController {

    private final OwnAnswers answers;
    private final SaveAnswers saveAnswers;
    private final Diagnosis diagnosis;

    AnswerStepController(OwnAnswers answers, SaveAnswers saveAnswers, Diagnosis diagnosis) {
        this.answers = answers;
        this.saveAnswers = saveAnswers;
        this.diagnosis = diagnosis;
    }

    @Allowed(Permission.ANSWER_NEEDS)
    @GetMapping("/answer/{campaign}/{step:[0-9]{1,2}}")
    ModelAndView step(@PathVariable String campaign, @PathVariable int step, Actor actor) {
        AnswerPage page = page(own(campaign, actor), step);
        return page.isOpen() ? Pages.show("development/needs/step", page) : Pages.to("/answer/" + campaign);
    }

    @Allowed(Permission.ANSWER_NEEDS)
    @PostMapping("/answer/{campaign}/{step:[0-9]{1,2}}")
    ModelAndView save(
            @PathVariable String campaign,
            @PathVariable int step,
            @RequestParam long version,
            @RequestParam(defaultValue = "next") String to,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Actor actor,
            HttpServletResponse response) {
        String template = fragment ? "development/needs/_step" : "development/needs/step";
        AnswerPage saved;
        try {
            long person = actor.personOrNotFound();
            saved = page(
                    saveAnswers.run(
                            campaign, person, own -> new TypedStep(page(own, step), typed).command(person, version)),
                    step);
        } catch (Refusal refusal) {
            return again(template, new TypedStep(page(own(campaign, actor), step), typed), refusal);
        }
        if (to.equals("next") && !saved.missing().isEmpty()) {
            Problems problems = Problems.none();
            saved.missing().forEach(item -> problems.add(item.code(), "needs.problem.choose-one"));
            return Pages.wrong(template, saved.with(problems));
        }
        String way = "/answer/" + campaign + saved.after(to);
        if (!fragment) {
            return Pages.to(way);
        }
        AnswerPage next = page(saved.own(), saved.stepAfter(to));
        if (!next.isOpen()) {
            return Pages.away(way);
        }
        response.setHeader("HX-Push-Url", way);
        return Pages.show(template, next);
    }

    /** A rule said no, or another tab was faster, or the last day is over: the same step again with what was chosen here. */
    private static ModelAndView again(String template, TypedStep sent, Refusal refusal) {
        Map<String, Integer> all = new HashMap<>(sent.page().own().given());
        all.putAll(sent.given());
        Problems problems = Problems.none().add("step", refusal.staleAs("needs.problem.other-tab"));
        return Pages.wrong(
                template, sent.page().chosen(all, sent.forms(), sent.open()).with(problems));
    }

    private OwnAnswer own(String campaign, Actor actor) {
        return answers.in(campaign, actor.personOrNotFound()).orElseThrow(NotFound::new);
    }

    private AnswerPage page(OwnAnswer own, int step) {
        return new AnswerPage(own, step, own.campaign().takesAnswers(diagnosis.today()), Problems.none());
    }
}

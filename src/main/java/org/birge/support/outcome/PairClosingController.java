package org.birge.support.outcome;

import java.util.List;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The closing question of a pair, to its two people. */
@Controller
@RequestMapping("/mentorships/{id}/closing")
class PairClosingController {

    private static final String FORM = "support/outcome/closing";

    private final ReadPairClosing closing;
    private final AnswerClosing answerClosing;

    PairClosingController(ReadPairClosing closing, AnswerClosing answerClosing) {
        this.closing = closing;
        this.answerClosing = answerClosing;
    }

    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING})
    @GetMapping
    ModelAndView form(@PathVariable String id) {
        return Pages.show(FORM, closing.page(id, null, Closings.NONE, Problems.none()));
    }

    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING})
    @PostMapping
    ModelAndView answer(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String helped,
            @RequestParam(defaultValue = "") List<String> what,
            @RequestParam(defaultValue = "") List<String> missing,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        ClosingAnswer answer = new ClosingAnswer(helped, what, missing, words);
        if (helped.isEmpty()) {
            return Pages.wrong(
                    FORM, closing.page(id, answer, version, Problems.none().add("helped", "outcome.problem.helped")));
        }
        answerClosing.run(new AnswerClosing.Command(id, version, answer));
        Flash.say(redirect, "outcome.said.answered");
        return Pages.to("/mentorships/" + id);
    }
}

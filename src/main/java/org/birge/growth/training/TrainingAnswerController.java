package org.birge.growth.training;

import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What those who took part and their heads say some weeks later. */
@Controller
@RequestMapping("/trainings/sessions/{id}/places/{place}")
class TrainingAnswerController {

    private final AnswerTraining answer;
    private final SayWhatChanged change;

    TrainingAnswerController(AnswerTraining answer, SayWhatChanged change) {
        this.answer = answer;
        this.change = change;
    }

    @Allowed(Permission.JOIN_TRAININGS)
    @PostMapping("/answer")
    ModelAndView answer(
            @PathVariable String id,
            @PathVariable String place,
            @RequestParam(defaultValue = "") String helped,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        answer.run(new AnswerTraining.Command(place, helped, words.isBlank() ? null : words.strip()));
        return back(id, redirect);
    }

    @Allowed(Permission.SEND_TO_TRAININGS)
    @PostMapping("/change")
    ModelAndView change(
            @PathVariable String id,
            @PathVariable String place,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        change.run(new SayWhatChanged.Command(place, seen, words.isBlank() ? null : words.strip()));
        return back(id, redirect);
    }

    private static ModelAndView back(String id, RedirectAttributes redirect) {
        Flash.say(redirect, "trainings.said.answered");
        return Pages.to("/trainings/sessions/" + id);
    }
}

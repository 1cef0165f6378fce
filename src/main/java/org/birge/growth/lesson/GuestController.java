package org.birge.growth.lesson;

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

/** What guests of an open lesson do: take a place, give it back, write what they take along. */
@Controller
@RequestMapping("/lessons/{id}")
class GuestController {

    private final VisitLesson visitLesson;
    private final AnalyseLesson analyseLesson;

    GuestController(VisitLesson visitLesson, AnalyseLesson analyseLesson) {
        this.visitLesson = visitLesson;
        this.analyseLesson = analyseLesson;
    }

    @Allowed(Permission.SEE_LESSONS)
    @PostMapping("/place")
    ModelAndView signUp(@PathVariable String id, RedirectAttributes redirect) {
        visitLesson.signUp(id);
        return OneLessonController.back(id, redirect, "lessons.said.signed-up");
    }

    @Allowed(Permission.SEE_LESSONS)
    @PostMapping("/place-given-back")
    ModelAndView leave(@PathVariable String id, RedirectAttributes redirect) {
        if (visitLesson.leave(id)) {
            return OneLessonController.back(id, redirect, "lessons.said.left");
        }
        Flash.say(redirect, "lessons.said.left");
        return Pages.to(LessonFilter.PATH);
    }

    @Allowed(Permission.SEE_LESSONS)
    @PostMapping("/analysis")
    ModelAndView analyse(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String takes,
            @RequestParam(defaultValue = "") String asks,
            RedirectAttributes redirect) {
        analyseLesson.run(new AnalyseLesson.Command(id, takes, asks));
        return OneLessonController.back(id, redirect, "lessons.said.analysed");
    }
}

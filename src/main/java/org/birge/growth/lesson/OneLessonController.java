package org.birge.growth.lesson;

import java.util.List;
import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One open lesson: its page, and what the teacher and the leaders of the school do with it. */
@Controller
@RequestMapping("/lessons/{id}")
class OneLessonController {

    private static final String FORM = "growth/lesson/form";

    private final ReadLesson lessons;
    private final AnswerOffer answerOffer;
    private final ChangeLesson changeLesson;
    private final RecordLesson recordLesson;
    private final CallOffLesson callOffLesson;
    private final LessonDays days;
    private final CountryPack pack;

    OneLessonController(
            ReadLesson lessons,
            AnswerOffer answerOffer,
            ChangeLesson changeLesson,
            RecordLesson recordLesson,
            CallOffLesson callOffLesson,
            LessonDays days,
            CountryPack pack) {
        this.lessons = lessons;
        this.answerOffer = answerOffer;
        this.changeLesson = changeLesson;
        this.recordLesson = recordLesson;
        this.callOffLesson = callOffLesson;
        this.days = days;
        this.pack = pack;
    }

    @Allowed(Permission.SEE_LESSONS)
    @GetMapping
    ModelAndView show(@PathVariable String id) {
        return Pages.show("growth/lesson/show", lessons.page(id));
    }

    @Allowed(Permission.OFFER_LESSONS)
    @PostMapping("/agreement")
    ModelAndView agree(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        answerOffer.agree(id, version);
        return back(id, redirect, "lessons.said.agreed");
    }

    @Allowed(Permission.OFFER_LESSONS)
    @PostMapping("/refusal")
    ModelAndView decline(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        answerOffer.decline(id, version, reason);
        return back(id, redirect, "lessons.said.declined");
    }

    @Allowed(Permission.OFFER_LESSONS)
    @GetMapping("/changes")
    ModelAndView form(@PathVariable String id, @RequestParam(defaultValue = "0") long version) {
        return Pages.show(FORM, LessonForm.of(id, version, LessonForm.typed(lessons.offer(id)), pack, days.today()));
    }

    @Allowed(Permission.OFFER_LESSONS)
    @PostMapping("/changes")
    ModelAndView change(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        LessonForm form = LessonForm.of(id, version, typed, pack, days.today());
        LessonOffer offer = form.read(days);
        if (offer == null) {
            return Pages.wrong(FORM, form);
        }
        try {
            changeLesson.run(new ChangeLesson.Command(id, version, offer));
        } catch (Refusal refusal) {
            return Pages.wrong(FORM, form.refused(refusal));
        }
        return back(id, redirect, "lessons.said.changed");
    }

    @Allowed(Permission.OFFER_LESSONS)
    @PostMapping("/record")
    ModelAndView record(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") List<Long> came,
            RedirectAttributes redirect) {
        recordLesson.run(new RecordLesson.Command(id, version, came));
        return back(id, redirect, "lessons.said.held");
    }

    @Allowed(Permission.OFFER_LESSONS)
    @PostMapping("/cancellation")
    ModelAndView callOff(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        callOffLesson.run(new CallOffLesson.Command(id, version, reason));
        return back(id, redirect, "lessons.said.called-off");
    }

    static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/lessons/" + id);
    }
}

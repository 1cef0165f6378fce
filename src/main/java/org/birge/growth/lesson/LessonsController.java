package org.birge.growth.lesson;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of open lessons, and a new one. */
@Controller
@RequestMapping(LessonFilter.PATH)
class LessonsController {

    private static final String FORM = "growth/lesson/form";

    private final ReadLessons lessons;
    private final LessonExport export;
    private final OfferLesson offerLesson;
    private final TaughtSubject taught;
    private final LessonDays days;
    private final CountryPack pack;

    LessonsController(
            ReadLessons lessons,
            LessonExport export,
            OfferLesson offerLesson,
            TaughtSubject taught,
            LessonDays days,
            CountryPack pack) {
        this.lessons = lessons;
        this.export = export;
        this.offerLesson = offerLesson;
        this.taught = taught;
        this.days = days;
        this.pack = pack;
    }

    @Allowed(Permission.SEE_LESSONS)
    @GetMapping
    ModelAndView list(Actor actor, @RequestParam Map<String, String> given) {
        return Pages.show("growth/lesson/list", lessons.page(actor, given));
    }

    @Allowed(Permission.SEE_LESSONS)
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        export.send(actor, lessons.all(actor, given), format, response);
    }

    @Allowed(Permission.OFFER_LESSONS)
    @GetMapping("/new")
    ModelAndView form(Actor actor, @RequestParam Map<String, String> given) {
        Map<String, String> typed = new HashMap<>(given);
        typed.putIfAbsent("subject", taught.of(actor));
        return Pages.show(FORM, LessonForm.of(null, 0, typed, pack, days.today()));
    }

    @Allowed(Permission.OFFER_LESSONS)
    @PostMapping
    ModelAndView offer(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        LessonForm form = LessonForm.of(null, 0, typed, pack, days.today());
        LessonOffer offer = form.read(days);
        if (offer == null) {
            return Pages.wrong(FORM, form);
        }
        try {
            String lesson = offerLesson.run(offer);
            Flash.say(redirect, "lessons.said.offered");
            return Pages.to(LessonFilter.PATH + "/" + lesson);
        } catch (Refusal refusal) {
            return Pages.wrong(FORM, form.refused(refusal));
        }
    }
}

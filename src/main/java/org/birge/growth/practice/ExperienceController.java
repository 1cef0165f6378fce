package org.birge.growth.practice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.registry.NamedStaff;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of leading teachers' experience, and a nomination. */
@Controller
@RequestMapping(ExperienceFilter.PATH)
class ExperienceController {

    private static final String FORM = "growth/practice/nominate";

    private final ReadExperiences experiences;
    private final ReadExperience experience;
    private final ExperienceExport export;
    private final NominateTeacher nominateTeacher;
    private final NamedStaff staff;
    private final CountryPack pack;

    ExperienceController(
            ReadExperiences experiences,
            ReadExperience experience,
            ExperienceExport export,
            NominateTeacher nominateTeacher,
            NamedStaff staff,
            CountryPack pack) {
        this.experiences = experiences;
        this.experience = experience;
        this.export = export;
        this.nominateTeacher = nominateTeacher;
        this.staff = staff;
        this.pack = pack;
    }

    @Allowed(Permission.SEE_EXPERIENCE)
    @GetMapping
    ModelAndView list(Actor actor, @RequestParam Map<String, String> given) {
        return Pages.show("growth/practice/list", experiences.page(actor, given));
    }

    @Allowed(Permission.SEE_EXPERIENCE)
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        export.send(actor, experiences.all(actor, given), format, response);
    }

    @Allowed(Permission.NOMINATE_TEACHERS)
    @GetMapping("/teachers")
    ModelAndView teachers(Actor actor, @RequestParam(defaultValue = "") String q) {
        return Picker.suggest(q, text -> staff.find(actor, text, NamedStaff.Whom.OF_SCHOOLS));
    }

    /** Begun at an open lesson, with its teacher and subject. */
    @Allowed(Permission.NOMINATE_TEACHERS)
    @GetMapping("/new")
    ModelAndView form(@RequestParam Map<String, String> given) {
        Map<String, String> typed = new HashMap<>(given);
        String lesson = typed.getOrDefault("lesson", "");
        if (!lesson.isEmpty()) {
            ReadExperience.Seen seen = experience.seen(lesson);
            Picker.Suggestion teacher = staff.chosen(seen.teacher());
            typed.putIfAbsent("teacher", teacher.id());
            typed.putIfAbsent("teacher-text", teacher.name());
            typed.putIfAbsent("subject", seen.subject());
            typed.putIfAbsent("title", seen.topic());
        }
        return Pages.show(FORM, NominationForm.of(typed, pack));
    }

    @Allowed(Permission.NOMINATE_TEACHERS)
    @PostMapping
    ModelAndView nominate(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        NominationForm form = NominationForm.of(typed, pack);
        NominateTeacher.Command command = form.read(staff::id);
        if (command == null) {
            return Pages.wrong(
                    FORM,
                    form.with(form.teacher().looked(text -> staff.find(actor, text, NamedStaff.Whom.OF_SCHOOLS))));
        }
        try {
            String nominated = nominateTeacher.run(command);
            Flash.say(redirect, "practice.said.nominated");
            return Pages.to(ExperienceFilter.PATH + "/" + nominated);
        } catch (Refusal refusal) {
            form.problems().add("teacher", refusal);
            return Pages.wrong(FORM, form);
        }
    }
}

package org.birge.growth.training;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The catalogue of courses, and what the centre does with one. */
@Controller
@RequestMapping(CourseFilter.PATH)
class CoursesController {

    private static final String FORM = "growth/training/course-form";

    private final TrainingLists lists;
    private final TrainingExports exports;
    private final OneCourse courses;
    private final WriteCourse write;
    private final ChangeCourse change;
    private final OfferCourse offer;
    private final WithdrawCourse withdraw;
    private final CountryPack pack;

    CoursesController(
            TrainingLists lists,
            TrainingExports exports,
            OneCourse courses,
            WriteCourse write,
            ChangeCourse change,
            OfferCourse offer,
            WithdrawCourse withdraw,
            CountryPack pack) {
        this.lists = lists;
        this.exports = exports;
        this.courses = courses;
        this.write = write;
        this.change = change;
        this.offer = offer;
        this.withdraw = withdraw;
        this.pack = pack;
    }

    @Allowed({Permission.JOIN_TRAININGS, Permission.RUN_TRAININGS, Permission.SEE_TRAININGS})
    @GetMapping
    ModelAndView list(Actor actor, @RequestParam Map<String, String> given) {
        return Pages.show("growth/training/courses", lists.courses(actor, CourseFilter.of(given)));
    }

    @Allowed({Permission.JOIN_TRAININGS, Permission.RUN_TRAININGS, Permission.SEE_TRAININGS})
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        exports.courses(actor, lists.allCourses(actor, CourseFilter.of(given)), format, response);
    }

    @Allowed(Permission.RUN_TRAININGS)
    @GetMapping("/new")
    ModelAndView form(@RequestParam MultiValueMap<String, String> typed) {
        return Pages.show(FORM, CourseForm.of(typed, null, 0, pack));
    }

    @Allowed(Permission.RUN_TRAININGS)
    @PostMapping
    ModelAndView write(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        CourseForm form = CourseForm.of(typed, null, 0, pack);
        CourseContent content = form.read();
        if (content == null) {
            return Pages.wrong(FORM, form);
        }
        return back(write.run(new WriteCourse.Command(content)), redirect, "trainings.said.written");
    }

    @Allowed({Permission.JOIN_TRAININGS, Permission.RUN_TRAININGS, Permission.SEE_TRAININGS})
    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable String id) {
        return Pages.show("growth/training/course", courses.page(actor, id));
    }

    @Allowed(Permission.RUN_TRAININGS)
    @GetMapping("/{id}/change")
    ModelAndView changeForm(@PathVariable String id) {
        return Pages.show(FORM, CourseForm.of(courses.toChange(id), id, courses.version(id), pack));
    }

    @Allowed(Permission.RUN_TRAININGS)
    @PostMapping("/{id}/change")
    ModelAndView change(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        CourseForm form = CourseForm.of(typed, id, version, pack);
        CourseContent content = form.read();
        if (content == null) {
            return Pages.wrong(FORM, form);
        }
        change.run(new ChangeCourse.Command(id, version, content));
        return back(id, redirect, "trainings.said.changed");
    }

    @Allowed(Permission.RUN_TRAININGS)
    @PostMapping("/{id}/offer")
    ModelAndView offer(@PathVariable String id, RedirectAttributes redirect) {
        offer.run(new OfferCourse.Command(id));
        return back(id, redirect, "trainings.said.offered");
    }

    @Allowed(Permission.RUN_TRAININGS)
    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable String id, RedirectAttributes redirect) {
        withdraw.run(new WithdrawCourse.Command(id));
        return back(id, redirect, "trainings.said.course-withdrawn");
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/trainings/courses/" + id);
    }
}

package org.birge.growth.training;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sessions within reach, one's own ones, and those of one's school. */
@Controller
@RequestMapping(TrainingFilter.PATH)
class TrainingsController {

    private final TrainingLists lists;
    private final EnrolmentRows enrolments;
    private final TrainingExports exports;
    private final SchoolTrainingsExport schoolExport;

    TrainingsController(
            TrainingLists lists,
            EnrolmentRows enrolments,
            TrainingExports exports,
            SchoolTrainingsExport schoolExport) {
        this.lists = lists;
        this.enrolments = enrolments;
        this.exports = exports;
        this.schoolExport = schoolExport;
    }

    @Allowed({Permission.JOIN_TRAININGS, Permission.RUN_TRAININGS})
    @GetMapping
    ModelAndView list(Actor actor, @RequestParam Map<String, String> given) {
        return Pages.show("growth/training/list", lists.trainings(actor, TrainingFilter.of(given)));
    }

    @Allowed({Permission.JOIN_TRAININGS, Permission.RUN_TRAININGS})
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        exports.trainings(actor, lists.allTrainings(actor, TrainingFilter.of(given)), format, response);
    }

    @Allowed(Permission.JOIN_TRAININGS)
    @GetMapping("/me")
    ModelAndView own(Actor actor) {
        return Pages.show("growth/training/me", enrolments.own(actor));
    }

    @Allowed(Permission.SEND_TO_TRAININGS)
    @GetMapping("/school")
    ModelAndView school(Actor actor, @RequestParam Map<String, String> given) {
        return Pages.show("growth/training/school", enrolments.school(actor, SchoolTrainingsFilter.of(given)));
    }

    @Allowed(Permission.SEND_TO_TRAININGS)
    @GetMapping("/school/export")
    void schoolExport(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        schoolExport.send(actor, enrolments.all(actor, SchoolTrainingsFilter.of(given)), format, response);
    }
}

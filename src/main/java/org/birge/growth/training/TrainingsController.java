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

/** The sessions within reach, as schools and the centre see them or as the authority does; one's own ones, and those of one's school. */
@Controller
@RequestMapping(TrainingFilter.PATH)
class TrainingsController {

    private final TrainingLists lists;
    private final EnrolmentRows enrolments;
    private final TrainingExports exports;
    private final SchoolTrainingsExport schoolExport;
    private final OverseenTrainings overseen;
    private final OverseenExport overseenExport;

    TrainingsController(
            TrainingLists lists,
            EnrolmentRows enrolments,
            TrainingExports exports,
            SchoolTrainingsExport schoolExport,
            OverseenTrainings overseen,
            OverseenExport overseenExport) {
        this.lists = lists;
        this.enrolments = enrolments;
        this.exports = exports;
        this.schoolExport = schoolExport;
        this.overseen = overseen;
        this.overseenExport = overseenExport;
    }

    @Allowed({Permission.JOIN_TRAININGS, Permission.RUN_TRAININGS, Permission.SEE_TRAININGS})
    @GetMapping
    ModelAndView list(Actor actor, @RequestParam Map<String, String> given) {
        return actor.may(Permission.SEE_TRAININGS)
                ? Pages.show("growth/training/overseen", overseen.page(actor, OverseenFilter.of(given)))
                : Pages.show("growth/training/list", lists.trainings(actor, TrainingFilter.of(given)));
    }

    @Allowed({Permission.JOIN_TRAININGS, Permission.RUN_TRAININGS, Permission.SEE_TRAININGS})
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        if (actor.may(Permission.SEE_TRAININGS)) {
            overseenExport.send(actor, overseen.all(actor, OverseenFilter.of(given)), format, response);
        } else {
            exports.trainings(actor, lists.allTrainings(actor, TrainingFilter.of(given)), format, response);
        }
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

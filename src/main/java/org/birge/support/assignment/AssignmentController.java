package org.birge.support.assignment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.support.matching.Chosen;
import org.birge.support.matching.MatchingState;
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

/** Who is proposed for the requests nobody has taken on: making it, stopping, taking it over. */
@Controller
@RequestMapping(AssignmentPage.PATH)
class AssignmentController {

    private final ReadAssignments assignments;
    private final AssignmentExport export;
    private final StartAssignment startAssignment;
    private final StopAssignment stopAssignment;
    private final TakeOverAssignments takeOverAssignments;

    AssignmentController(
            ReadAssignments assignments,
            AssignmentExport export,
            StartAssignment startAssignment,
            StopAssignment stopAssignment,
            TakeOverAssignments takeOverAssignments) {
        this.assignments = assignments;
        this.export = export;
        this.startAssignment = startAssignment;
        this.stopAssignment = stopAssignment;
        this.takeOverAssignments = takeOverAssignments;
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @GetMapping
    ModelAndView show(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "0") int after) {
        return Pages.show("support/assignment/show", assignments.page(show, division, Math.max(0, after)));
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @GetMapping("/progress")
    ModelAndView progress(HttpServletResponse response) {
        AssignmentPage page = assignments.progress();
        if (page.state() != MatchingState.RUNNING) {
            response.setHeader("HX-Redirect", AssignmentPage.PATH);
        }
        return Pages.show("support/assignment/progress", page);
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        export.send(actor, assignments.all(show, division), format, response);
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @PostMapping("/runs")
    ModelAndView start() {
        startAssignment.run();
        return Pages.to(AssignmentPage.PATH);
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @PostMapping("/runs/{run}/stop")
    ModelAndView stop(@PathVariable String run) {
        stopAssignment.run(new StopAssignment.Command(run));
        return Pages.to(AssignmentPage.PATH);
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @PostMapping("/runs/{run}/acceptance")
    ModelAndView takeOver(
            @PathVariable String run,
            @RequestParam(defaultValue = "") List<String> line,
            @RequestParam(defaultValue = "") String division,
            RedirectAttributes redirect) {
        TakeOverAssignments.Outcome outcome = takeOverAssignments.run(new TakeOverAssignments.Command(
                run, line.stream().map(Chosen::of).toList()));
        Flash.say(redirect, "assignment.said.taken-over", outcome.assigned(), outcome.refused(), outcome.changed());
        return Pages.to(Pages.address(
                AssignmentPage.PATH, "show", outcome.refused() > 0 ? "refused" : "", "division", division));
    }
}

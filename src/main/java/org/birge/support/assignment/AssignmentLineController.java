package org.birge.support.assignment;

import org.birge.access.Allowed;
import org.birge.access.Permission;
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

/** One request within a proposal: why this person, who else, fixing and moving by hand. */
@Controller
@RequestMapping(AssignmentPage.PATH + "/lines/{id}")
class AssignmentLineController {

    private final ReadAssignments assignments;
    private final PinAssignment pinAssignment;
    private final MoveAssignment moveAssignment;

    AssignmentLineController(ReadAssignments assignments, PinAssignment pinAssignment, MoveAssignment moveAssignment) {
        this.assignments = assignments;
        this.pinAssignment = pinAssignment;
        this.moveAssignment = moveAssignment;
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @GetMapping
    ModelAndView show(@PathVariable String id) {
        return Pages.show("support/assignment/line", assignments.line(id));
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @PostMapping("/pin")
    ModelAndView pin(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "false") boolean pinned,
            RedirectAttributes redirect) {
        pinAssignment.run(new PinAssignment.Command(id, version, pinned));
        Flash.say(redirect, pinned ? "assignment.said.pinned" : "assignment.said.unpinned");
        return Pages.to(AssignmentPage.PATH + "/lines/" + id);
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @PostMapping("/person")
    ModelAndView move(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String person,
            RedirectAttributes redirect) {
        moveAssignment.run(new MoveAssignment.Command(id, version, person));
        Flash.say(redirect, person.isEmpty() ? "assignment.said.released" : "assignment.said.moved");
        return Pages.to(AssignmentPage.PATH + "/lines/" + id);
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @PostMapping("/allowed")
    ModelAndView allow(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam String person,
            RedirectAttributes redirect) {
        moveAssignment.run(new MoveAssignment.Allow(id, version, person));
        Flash.say(redirect, "assignment.said.lifted");
        return Pages.to(AssignmentPage.PATH + "/lines/" + id);
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @PostMapping("/not-this")
    ModelAndView notThis(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        moveAssignment.run(new MoveAssignment.NotThis(id, version));
        Flash.say(redirect, "assignment.said.not-this");
        return Pages.to(AssignmentPage.PATH + "/lines/" + id);
    }
}

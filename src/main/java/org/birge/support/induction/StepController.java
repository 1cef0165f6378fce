package org.birge.support.induction;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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

/** One step of a pair, for its two people. */
@Controller
@RequestMapping("/mentorships/{id}/steps/{step}")
class StepController {

    private final ReadYear year;
    private final FinishStep finishStep;
    private final TakeStepBack takeBack;
    private final ConfirmStep confirmStep;
    private final GiveStepBack giveBack;
    private final PostponeStep postponeStep;
    private final DismissStep dismissStep;
    private final ResumeStep resumeStep;
    private final NoteOnStep noteOnStep;

    StepController(
            ReadYear year,
            FinishStep finishStep,
            TakeStepBack takeBack,
            ConfirmStep confirmStep,
            GiveStepBack giveBack,
            PostponeStep postponeStep,
            DismissStep dismissStep,
            ResumeStep resumeStep,
            NoteOnStep noteOnStep) {
        this.year = year;
        this.finishStep = finishStep;
        this.takeBack = takeBack;
        this.confirmStep = confirmStep;
        this.giveBack = giveBack;
        this.postponeStep = postponeStep;
        this.dismissStep = dismissStep;
        this.resumeStep = resumeStep;
        this.noteOnStep = noteOnStep;
    }

    @Allowed(Permission.JOIN_MENTORING)
    @GetMapping
    ModelAndView show(@PathVariable String id, @PathVariable String step, HttpServletResponse response) {
        JournalController.keptNowhere(response);
        return Pages.show("support/induction/step", year.step(id, step));
    }

    @Allowed(Permission.JOIN_MENTORING)
    @PostMapping("/done")
    ModelAndView finish(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam long version,
            @RequestParam LocalDate day,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        finishStep.run(new FinishStep.Command(step, version, day, words));
        return back(id, step, redirect, "induction.said.done");
    }

    @Allowed(Permission.JOIN_MENTORING)
    @PostMapping("/undone")
    ModelAndView takeBack(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam long version,
            RedirectAttributes redirect) {
        takeBack.run(new TakeStepBack.Command(step, version));
        return back(id, step, redirect, "induction.said.taken-back");
    }

    @Allowed(Permission.JOIN_MENTORING)
    @PostMapping("/confirmation")
    ModelAndView confirm(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        confirmStep.run(new ConfirmStep.Command(step, version, words));
        return back(id, step, redirect, "induction.said.confirmed");
    }

    @Allowed(Permission.JOIN_MENTORING)
    @PostMapping("/return")
    ModelAndView giveBack(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        giveBack.run(new GiveStepBack.Command(step, version, words));
        return back(id, step, redirect, "induction.said.given-back");
    }

    @Allowed(Permission.JOIN_MENTORING)
    @PostMapping("/postponement")
    ModelAndView postpone(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam long version,
            @RequestParam LocalDate due,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        postponeStep.run(new PostponeStep.Command(step, version, due, words));
        return back(id, step, redirect, "induction.said.postponed");
    }

    @Allowed(Permission.JOIN_MENTORING)
    @PostMapping("/dismissal")
    ModelAndView dismiss(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        dismissStep.run(new DismissStep.Command(step, version, words));
        return back(id, step, redirect, "induction.said.not-needed");
    }

    @Allowed(Permission.JOIN_MENTORING)
    @PostMapping("/resumption")
    ModelAndView resume(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam long version,
            RedirectAttributes redirect) {
        resumeStep.run(new ResumeStep.Command(step, version));
        return back(id, step, redirect, "induction.said.resumed");
    }

    @Allowed(Permission.JOIN_MENTORING)
    @PostMapping("/notes")
    ModelAndView note(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        noteOnStep.run(new NoteOnStep.Command(step, words));
        return back(id, step, redirect, "induction.said.saved");
    }

    private static ModelAndView back(String id, String step, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/mentorships/" + id + "/steps/" + step);
    }
}

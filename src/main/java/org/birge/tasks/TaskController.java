package org.birge.tasks;

import java.time.LocalDate;
import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: its page and what may be done with it. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskController {

    private final OneTask tasks;
    private final ReportProgress reportProgress;
    private final SplitIntoSteps splitIntoSteps;
    private final MarkDone markDone;
    private final ConfirmTask confirmTask;
    private final ReturnTask returnTask;
    private final PostponeTask postponeTask;
    private final CancelTask cancelTask;
    private final ConfirmSteps confirmSteps;

    TaskController(
            OneTask tasks,
            ReportProgress reportProgress,
            SplitIntoSteps splitIntoSteps,
            MarkDone markDone,
            ConfirmTask confirmTask,
            ReturnTask returnTask,
            PostponeTask postponeTask,
            CancelTask cancelTask,
            ConfirmSteps confirmSteps) {
        this.tasks = tasks;
        this.reportProgress = reportProgress;
        this.splitIntoSteps = splitIntoSteps;
        this.markDone = markDone;
        this.confirmTask = confirmTask;
        this.returnTask = returnTask;
        this.postponeTask = postponeTask;
        this.cancelTask = cancelTask;
        this.confirmSteps = confirmSteps;
    }

    @Allowed(Permission.OWN_TASKS)
    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String id) {
        TaskPage page = tasks.page(id);
        return Pages.show(
                "tasks/task", page.task().organisation() == actor.organisation() ? page : page.at(place(actor, page)));
    }

    private static TaskPage.Elsewhere place(Actor actor, TaskPage page) {
        String grant = actor.all().stream()
                .filter(one -> one.organisation() == page.task().organisation())
                .map(Actor.Grant::publicId)
                .findFirst()
                .orElse(null);
        return new TaskPage.Elsewhere(page.task().place(), grant);
    }

    @Allowed(Permission.OWN_TASKS)
    @PostMapping("/progress")
    ModelAndView progress(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "0") int percent,
            @RequestParam(defaultValue = "") List<String> step,
            RedirectAttributes redirect) {
        reportProgress.run(new ReportProgress.Command(id, version, percent, step));
        return back(id, redirect, "tasks.said.progress");
    }

    @Allowed(Permission.OWN_TASKS)
    @PostMapping("/steps")
    ModelAndView steps(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String titles,
            RedirectAttributes redirect) {
        splitIntoSteps.run(
                new SplitIntoSteps.Command(id, version, titles.lines().toList()));
        return back(id, redirect, "tasks.said.steps");
    }

    @Allowed(Permission.OWN_TASKS)
    @PostMapping("/steps/confirmation")
    ModelAndView confirmSteps(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") List<String> step,
            RedirectAttributes redirect) {
        confirmSteps.run(new ConfirmSteps.Command(id, version, step));
        return back(id, redirect, "tasks.said.steps-confirmed");
    }

    @Allowed(Permission.OWN_TASKS)
    @PostMapping("/done")
    ModelAndView done(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        markDone.run(new MarkDone.Command(id, version));
        return back(id, redirect, "tasks.said.done");
    }

    @Allowed(Permission.OWN_TASKS)
    @PostMapping("/confirmation")
    ModelAndView confirm(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        confirmTask.run(new ConfirmTask.Command(id, version));
        return back(id, redirect, "tasks.said.confirmed");
    }

    @Allowed(Permission.OWN_TASKS)
    @PostMapping("/return")
    ModelAndView giveBack(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        returnTask.run(new ReturnTask.Command(id, version, words));
        return back(id, redirect, "tasks.said.returned");
    }

    @Allowed(Permission.OWN_TASKS)
    @PostMapping("/postponement")
    ModelAndView postpone(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam LocalDate due,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean meant,
            RedirectAttributes redirect) {
        TaskPage question = meant ? null : tasks.asking(id, due, reason);
        if (question != null
                && question.rights().postpone()
                && due.isAfter(question.task().due())) {
            ModelAndView asked = Pages.show("tasks/task", question);
            asked.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return asked;
        }
        postponeTask.run(new PostponeTask.Command(id, version, due, reason));
        return back(id, redirect, "tasks.said.postponed");
    }

    @Allowed(Permission.CONFIRM_TASKS)
    @PostMapping("/cancellation")
    ModelAndView cancel(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        cancelTask.run(new CancelTask.Command(id, version, reason));
        return back(id, redirect, "tasks.said.cancelled");
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/tasks/" + id);
    }
}

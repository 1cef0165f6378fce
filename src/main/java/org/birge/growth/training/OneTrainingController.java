package org.birge.growth.training;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One session: its page, and what the centre does with it. */
@Controller
@RequestMapping("/trainings/sessions/{id}")
class OneTrainingController {

    private final OneTraining trainings;
    private final AttendanceSheet sheet;
    private final TrainingExports exports;
    private final OpenTraining open;
    private final CallOffTraining callOff;
    private final MarkTraining mark;
    private final HoldTraining hold;
    private final WriteResults results;
    private final CloseTraining close;

    OneTrainingController(
            OneTraining trainings,
            AttendanceSheet sheet,
            TrainingExports exports,
            OpenTraining open,
            CallOffTraining callOff,
            MarkTraining mark,
            HoldTraining hold,
            WriteResults results,
            CloseTraining close) {
        this.trainings = trainings;
        this.sheet = sheet;
        this.exports = exports;
        this.open = open;
        this.callOff = callOff;
        this.mark = mark;
        this.hold = hold;
        this.results = results;
        this.close = close;
    }

    @Allowed({Permission.JOIN_TRAININGS, Permission.RUN_TRAININGS, Permission.SEE_TRAININGS})
    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String id) {
        return Pages.show("growth/training/show", trainings.page(actor, id));
    }

    @Allowed(Permission.RUN_TRAININGS)
    @PostMapping("/opening")
    ModelAndView open(@PathVariable String id, RedirectAttributes redirect) {
        open.run(new OpenTraining.Command(id));
        return back(id, redirect, "trainings.said.opened");
    }

    @Allowed(Permission.RUN_TRAININGS)
    @PostMapping("/cancellation")
    ModelAndView callOff(
            @PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        callOff.run(new CallOffTraining.Command(id, reason));
        return back(id, redirect, "trainings.said.called-off");
    }

    @Allowed(Permission.RUN_TRAININGS)
    @GetMapping("/attendance")
    ModelAndView sheet(@PathVariable String id) {
        return Pages.show("growth/training/attendance", sheet.page(id));
    }

    @Allowed(Permission.RUN_TRAININGS)
    @GetMapping("/attendance/export")
    void export(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        exports.participants(actor, sheet.page(id), format, response);
    }

    @Allowed(Permission.RUN_TRAININGS)
    @PostMapping("/attendance")
    ModelAndView mark(
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") List<String> present,
            RedirectAttributes redirect) {
        mark.run(new MarkTraining.Command(id, day, Set.copyOf(present)));
        return toSheet(id, redirect, "trainings.said.marked");
    }

    @Allowed(Permission.RUN_TRAININGS)
    @PostMapping("/holding")
    ModelAndView hold(@PathVariable String id, RedirectAttributes redirect) {
        hold.run(new HoldTraining.Command(id));
        return toSheet(id, redirect, "trainings.said.held");
    }

    /** Of each person a field result-[place] and certificate-[place]. */
    @Allowed(Permission.RUN_TRAININGS)
    @PostMapping("/results")
    ModelAndView results(
            @PathVariable String id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        results.run(new WriteResults.Command(
                id,
                typed.keySet().stream()
                        .filter(name -> name.startsWith("result-"))
                        .map(name -> name.substring("result-".length()))
                        .sorted()
                        .map(place -> result(place, typed))
                        .toList()));
        return toSheet(id, redirect, "trainings.said.results");
    }

    @Allowed(Permission.RUN_TRAININGS)
    @PostMapping("/closing")
    ModelAndView close(@PathVariable String id, RedirectAttributes redirect) {
        close.run(new CloseTraining.Command(id));
        return back(id, redirect, "trainings.said.closed");
    }

    private static WriteResults.Result result(String place, Map<String, String> typed) {
        String certificate = typed.getOrDefault("certificate-" + place, "").strip();
        return new WriteResults.Result(
                place, "completed".equals(typed.get("result-" + place)), certificate.isEmpty() ? null : certificate);
    }

    private static ModelAndView toSheet(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/trainings/sessions/" + id + "/attendance");
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/trainings/sessions/" + id);
    }
}

package org.birge.councils;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The year's plan of work of a council, to be written, printed and called from. */
@Controller
class WorkPlanController {

    private final ReadWorkPlan read;
    private final PlanSitting plan;
    private final CallPlannedSession call;

    WorkPlanController(ReadWorkPlan read, PlanSitting plan, CallPlannedSession call) {
        this.read = read;
        this.plan = plan;
        this.call = call;
    }

    @Allowed(Permission.READ_COUNCILS)
    @GetMapping("/councils/{id}/plan")
    ModelAndView show(@PathVariable String id) {
        return Pages.show("councils/plan", read.run(id));
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/{id}/plan")
    ModelAndView add(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String topics,
            RedirectAttributes redirect) {
        if (day == null || topics.isBlank()) {
            Problems problems = Problems.none();
            if (day == null) {
                problems.add("day", "councils.problem.plan-day");
            }
            if (topics.isBlank()) {
                problems.add("topics", "councils.refusal.plan-without-topic");
            }
            Map<String, String> typed = Map.of("day", day == null ? "" : day.toString(), "topics", topics);
            return Pages.wrong("councils/plan", read.run(id).with(problems, typed));
        }
        plan.run(new PlanSitting.Command(id, day, List.of(topics.split("\\R"))));
        Flash.say(redirect, "councils.plan-added");
        return back(id);
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/{id}/plan/{planned}/removal")
    ModelAndView drop(@PathVariable String id, @PathVariable String planned) {
        plan.drop(id, planned);
        return back(id);
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/{id}/plan/{planned}/session")
    ModelAndView call(@PathVariable String id, @PathVariable String planned, Actor actor, RedirectAttributes redirect) {
        String session = call.run(id, planned, actor.language());
        Flash.say(redirect, "councils.plan-called");
        return Pages.to("/councils/sessions/" + session);
    }

    private static ModelAndView back(String id) {
        return Pages.to("/councils/" + id + "/plan");
    }
}

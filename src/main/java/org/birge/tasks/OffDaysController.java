package org.birge.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
import org.birge.web.Flash;
import org.birge.web.OneStatement;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When an authority sets days off in mid-year, the head sees what is due on them and moves it, or leaves it. Also as a card on Today. */
@Controller
@RequestMapping("/tasks/off-days")
class OffDaysController implements TodayCard {

    private final OffDayTasks tasks;
    private final MoveToSchoolDay move;

    OffDaysController(OffDayTasks tasks, MoveToSchoolDay move) {
        this.tasks = tasks;
        this.move = move;
    }

    @Allowed(Permission.WRITE_REPORT)
    @GetMapping
    ModelAndView show(Actor actor) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        return Pages.show("tasks/off-days", new OffDaysPage(tasks.ofSchool()));
    }

    @Allowed(Permission.WRITE_REPORT)
    @PostMapping
    ModelAndView move(@RequestParam(defaultValue = "") List<String> task, RedirectAttributes redirect) {
        Flash.say(redirect, "tasks.off-days.said", move.run(task));
        return Pages.to("/tasks/off-days");
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        return !actor.atSchool() || !actor.may(Permission.WRITE_REPORT)
                ? Optional.empty()
                : Optional.of(new OneStatement.Question(
                        OffDayTasks.ANY, Map.of("school", actor.organisation(), "off", tasks.off())));
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!actor.atSchool() || !actor.may(Permission.WRITE_REPORT)) {
            return Optional.empty();
        }
        List<OffDaysPage.Row> rows = tasks.ofSchool();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Card("tasks/off-card", new OffDaysPage(rows)));
    }
}

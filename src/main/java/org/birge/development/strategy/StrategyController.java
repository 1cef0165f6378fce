package org.birge.development.strategy;

import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The strategy of the own school and the strategic plan of the own centre: reading them, writing their goals. */
@Controller
class StrategyController {

    private static final String PAGE = "development/strategy/show";

    private final StrategyPages pages;
    private final WriteGoal writeGoal;

    StrategyController(StrategyPages pages, WriteGoal writeGoal) {
        this.pages = pages;
        this.writeGoal = writeGoal;
    }

    /** @param goal whose form is open, empty for a new one */
    @Allowed(Permission.READ_PLAN)
    @GetMapping({"/year/strategy", "/strategy"})
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable String goal) {
        return Pages.show(PAGE, actor.atSchool() ? pages.school(actor, goal) : pages.centre(actor, goal));
    }

    @Allowed(Permission.READ_PLAN)
    @PostMapping({"/year/strategy/goals", "/strategy/goals"})
    ModelAndView add(Actor actor, StrategyPage.Typed typed, RedirectAttributes redirect) {
        return saved(actor, "", typed, () -> writeGoal.add(typed.goal()), redirect);
    }

    @Allowed(Permission.READ_PLAN)
    @PostMapping({"/year/strategy/goals/{goal}", "/strategy/goals/{goal}"})
    ModelAndView change(Actor actor, @PathVariable String goal, StrategyPage.Typed typed, RedirectAttributes redirect) {
        return saved(actor, goal, typed, () -> writeGoal.change(goal, typed.goal(), typed.version()), redirect);
    }

    @Allowed(Permission.READ_PLAN)
    @PostMapping({"/year/strategy/goals/{goal}/dropping", "/strategy/goals/{goal}/dropping"})
    ModelAndView drop(Actor actor, @PathVariable String goal, RedirectAttributes redirect) {
        writeGoal.drop(goal);
        Flash.say(redirect, "strategy.said.dropped");
        return Pages.to(base(actor));
    }

    @Allowed(Permission.READ_PLAN)
    @PostMapping({"/year/strategy/goals/{goal}/restoring", "/strategy/goals/{goal}/restoring"})
    ModelAndView restore(Actor actor, @PathVariable String goal, RedirectAttributes redirect) {
        writeGoal.restore(goal);
        Flash.say(redirect, "strategy.said.restored");
        return Pages.to(base(actor));
    }

    /** What a rule refuses is said at the title, and what was typed stays. */
    private ModelAndView saved(
            Actor actor, String goal, StrategyPage.Typed typed, Runnable command, RedirectAttributes redirect) {
        Problems problems = typed.problems();
        if (problems.isEmpty()) {
            try {
                command.run();
                Flash.say(redirect, "strategy.said.saved");
                return Pages.to(base(actor));
            } catch (Refusal refusal) {
                problems.add("title", refusal);
            }
        }
        return Pages.wrong(
                PAGE,
                actor.atSchool()
                        ? pages.school(actor, goal, typed, problems)
                        : pages.centre(actor, goal, typed, problems));
    }

    private static String base(Actor actor) {
        return actor.atSchool() ? "/year/strategy" : "/strategy";
    }
}

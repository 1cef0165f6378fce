package org.birge.development.effect;

import java.util.List;
import java.util.Set;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.SchoolYear;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom a measure reached, and the counting of effects. */
@Controller
class ReachedController {

    private final ReadReached read;
    private final RecordReached record;
    private final CountYearEffects count;

    ReachedController(ReadReached read, RecordReached record, CountYearEffects count) {
        this.read = read;
        this.record = record;
        this.count = count;
    }

    @Allowed(Permission.OWN_TASKS)
    @GetMapping("/year/reached/{measure}")
    ModelAndView show(Actor actor, @PathVariable String measure, @RequestParam(defaultValue = "") String group) {
        return Pages.show("development/effect/reached", read.run(actor, measure, group));
    }

    @Allowed(Permission.OWN_TASKS)
    @PostMapping("/year/reached/{measure}")
    ModelAndView save(
            @PathVariable String measure,
            @RequestParam(defaultValue = "") List<Long> person,
            RedirectAttributes redirect) {
        record.run(measure, Set.copyOf(person));
        Flash.say(redirect, "effect.said.reached", person.size());
        return Pages.to("/year/reached/" + measure);
    }

    @Allowed(Permission.WRITE_REPORT)
    @PostMapping("/year/report/{start}/effects")
    ModelAndView count(Actor actor, @PathVariable int start, RedirectAttributes redirect) {
        count.run(actor.organisation(), new SchoolYear(start));
        Flash.say(redirect, "effect.said.counted");
        return Pages.to("/year/report?year=" + start + "#effects");
    }
}

package org.birge.development.control;

import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A school's control points: read, write, confirm. */
@Controller
@RequestMapping("/year/control")
class ControlController {

    private final ReadControl read;
    private final WriteControlWords write;
    private final SayStanding say;
    private final ConfirmControlPoint confirm;

    ControlController(ReadControl read, WriteControlWords write, SayStanding say, ConfirmControlPoint confirm) {
        this.read = read;
        this.write = write;
        this.say = say;
        this.confirm = confirm;
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping
    ModelAndView present(Actor actor) {
        return Pages.to("/year/control/" + here(actor).present());
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping("/{point}")
    ModelAndView show(Actor actor, @PathVariable String point) {
        return Pages.show("development/control/show", here(actor).of(point));
    }

    /** Saves the words and where the point stands; with the second button it also confirms. */
    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/{point}")
    ModelAndView write(
            Actor actor,
            @PathVariable String point,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String then,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        ControlPage page = here(actor).of(point);
        ControlForm form = ControlForm.of(typed);
        boolean confirms = then.equals("confirm");
        Problems problems = page.writes() ? form.problems(page, confirms) : Problems.none();
        if (!problems.isEmpty()) {
            return Pages.wrong("development/control/show", page.typed(form, problems));
        }
        write.run(new WriteControlWords.Command(point, version, form.words()));
        if (form.says()) {
            say.run(new SayStanding.Command(point, form.standing(), form.reason(), form.needed()));
        }
        if (confirms) {
            confirm.run(new ConfirmControlPoint.Command(point, version + 1));
        }
        Flash.say(redirect, confirms ? "control.said.confirmed" : "control.said.saved");
        return Pages.to("/year/control/" + point);
    }

    private ReadControl here(Actor actor) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        return read;
    }
}

package org.birge.development.control;

import java.util.HashMap;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
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

/** A school's control points: read, write, confirm. */
@Controller
@RequestMapping("/year/control")
class ControlController {

    private static final String WORDS = "words-";

    private final ReadControl read;
    private final WriteControlWords write;
    private final ConfirmControlPoint confirm;

    ControlController(ReadControl read, WriteControlWords write, ConfirmControlPoint confirm) {
        this.read = read;
        this.write = write;
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

    /** Saves the words; with the second button it also confirms. */
    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/{point}")
    ModelAndView write(
            Actor actor,
            @PathVariable String point,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String then,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        here(actor);
        Map<String, String> words = new HashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith(WORDS)) {
                words.put(name.substring(WORDS.length()), value);
            }
        });
        write.run(new WriteControlWords.Command(point, version, words));
        if (then.equals("confirm")) {
            confirm.run(new ConfirmControlPoint.Command(point, version + 1));
            Flash.say(redirect, "control.said.confirmed");
        } else {
            Flash.say(redirect, "control.said.saved");
        }
        return Pages.to("/year/control/" + point);
    }

    private ReadControl here(Actor actor) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        return read;
    }
}

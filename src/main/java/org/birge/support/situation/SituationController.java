package org.birge.support.situation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.shared.pack.CountryPack;
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

/** How the own school stands, or what the centre's schools show it; and a new problem. */
@Controller
@RequestMapping(ProblemFilter.PATH)
class SituationController {

    private final ReadSituation situation;
    private final ProblemExport export;
    private final WriteProblem writeProblem;
    private final CountryPack pack;

    SituationController(ReadSituation situation, ProblemExport export, WriteProblem writeProblem, CountryPack pack) {
        this.situation = situation;
        this.export = export;
        this.writeProblem = writeProblem;
        this.pack = pack;
    }

    @Allowed({Permission.RECEIVE_VISITS, Permission.ANSWER_SUPPORT})
    @GetMapping
    ModelAndView show(Actor actor, @RequestParam Map<String, String> given) {
        return actor.may(Permission.ANSWER_SUPPORT)
                ? Pages.show("support/situation/list", situation.list(actor, ProblemFilter.of(given)))
                : Pages.show("support/situation/school", situation.own(actor));
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @GetMapping("/schools/{school}")
    ModelAndView school(Actor actor, @PathVariable String school) {
        return Pages.show("support/situation/school", situation.ofSchool(actor, school));
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        export.send(actor, situation.all(actor, ProblemFilter.of(given)), format, response);
    }

    @Allowed(Permission.RECEIVE_VISITS)
    @GetMapping("/new")
    ModelAndView form(Actor actor, @RequestParam Map<String, String> given) {
        return Pages.show("support/situation/form", ProblemForm.of(null, 0, given, pack, shows(actor)));
    }

    @Allowed(Permission.RECEIVE_VISITS)
    @PostMapping
    ModelAndView write(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        ProblemForm form = ProblemForm.of(null, 0, typed, pack, shows(actor));
        WriteProblem.Command command = form.read();
        if (command == null) {
            return Pages.wrong("support/situation/form", form);
        }
        String problem = writeProblem.run(command);
        Flash.say(redirect, command.shown() ? "situation.said.shown" : "situation.said.written");
        return Pages.to(ProblemFilter.PATH + "/" + problem);
    }

    private static boolean shows(Actor actor) {
        return actor.grant().role() == Role.HEAD;
    }
}

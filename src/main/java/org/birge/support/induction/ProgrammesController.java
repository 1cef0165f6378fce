package org.birge.support.induction;

import jakarta.servlet.http.HttpServletRequest;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Language;
import org.birge.web.Flash;
import org.birge.web.Languages;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Induction programmes: the list, one of them, and making one's own out of it. */
@Controller
@RequestMapping("/mentors/programmes")
class ProgrammesController {

    private final ReadProgrammes programmes;
    private final Languages languages;
    private final CopyProgramme copyProgramme;
    private final ChangeProgramme changeProgramme;
    private final WithdrawProgramme withdrawProgramme;
    private final RestoreProgramme restoreProgramme;

    ProgrammesController(
            ReadProgrammes programmes,
            Languages languages,
            CopyProgramme copyProgramme,
            ChangeProgramme changeProgramme,
            WithdrawProgramme withdrawProgramme,
            RestoreProgramme restoreProgramme) {
        this.programmes = programmes;
        this.languages = languages;
        this.copyProgramme = copyProgramme;
        this.changeProgramme = changeProgramme;
        this.withdrawProgramme = withdrawProgramme;
        this.restoreProgramme = restoreProgramme;
    }

    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING})
    @GetMapping
    ModelAndView list(Actor actor, HttpServletRequest request) {
        return Pages.show("support/induction/programmes", programmes.list(actor, languages.of(request)));
    }

    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING})
    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        return Pages.show("support/induction/programme", programmes.page(id, languages.of(request)));
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping("/{id}/copies")
    ModelAndView copy(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Language written = Language.of(language).orElse(languages.of(request));
        String copy = copyProgramme.run(new CopyProgramme.Command(id, title, written));
        Flash.say(redirect, "induction.said.copied");
        return Pages.to("/mentors/programmes/" + copy);
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String about,
            RedirectAttributes redirect) {
        changeProgramme.run(new ChangeProgramme.Command(id, version, title, about));
        return back(id, redirect, "induction.said.saved");
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        withdrawProgramme.run(new WithdrawProgramme.Command(id, version));
        return back(id, redirect, "induction.said.withdrawn");
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping("/{id}/restoration")
    ModelAndView restore(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        restoreProgramme.run(new RestoreProgramme.Command(id, version));
        return back(id, redirect, "induction.said.restored");
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/mentors/programmes/" + id);
    }
}

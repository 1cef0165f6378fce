package org.birge.support.induction;

import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a programme one's own place made. */
@Controller
@RequestMapping("/mentors/programmes/{id}/steps")
class ProgrammeStepsController {

    private final ReadProgrammes programmes;
    private final SetProgrammeStep setStep;
    private final RemoveProgrammeStep removeStep;
    private final CountryPack pack;

    ProgrammeStepsController(
            ReadProgrammes programmes, SetProgrammeStep setStep, RemoveProgrammeStep removeStep, CountryPack pack) {
        this.programmes = programmes;
        this.setStep = setStep;
        this.removeStep = removeStep;
        this.pack = pack;
    }

    @Allowed(Permission.RUN_MENTORING)
    @GetMapping("/new")
    ModelAndView fresh(@PathVariable String id) {
        return Pages.show("support/induction/programme-step", form(id, null, Map.of()));
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping
    ModelAndView add(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return save(form(id, null, typed), version, redirect);
    }

    @Allowed(Permission.RUN_MENTORING)
    @GetMapping("/{step}")
    ModelAndView show(@PathVariable String id, @PathVariable String step) {
        return Pages.show("support/induction/programme-step", form(id, step, Map.of()));
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping("/{step}")
    ModelAndView change(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return save(form(id, step, typed), version, redirect);
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping("/{step}/removal")
    ModelAndView remove(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam long version,
            RedirectAttributes redirect) {
        removeStep.run(new RemoveProgrammeStep.Command(id, version, step));
        Flash.say(redirect, "induction.said.step-removed");
        return Pages.to("/mentors/programmes/" + id);
    }

    private ModelAndView save(ProgrammeStepForm form, long version, RedirectAttributes redirect) {
        SetProgrammeStep.Command command = form.read(version);
        if (command == null) {
            return Pages.wrong("support/induction/programme-step", form);
        }
        setStep.run(command);
        Flash.say(redirect, "induction.said.saved");
        return Pages.to("/mentors/programmes/" + form.programme().publicId());
    }

    private ProgrammeStepForm form(String id, @Nullable String step, Map<String, String> typed) {
        Programme programme = programmes.toChange(id, pack.defaultLanguage());
        return ProgrammeStepForm.of(
                programme,
                step == null
                        ? null
                        : programme.steps().stream()
                                .filter(one -> one.publicId().equals(step))
                                .findFirst()
                                .orElseThrow(NotFound::new),
                typed);
    }
}

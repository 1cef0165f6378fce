package org.birge.support.situation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.pack.CountryPack;
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

/** One problem: its page and what either side may do with it. */
@Controller
@RequestMapping("/situation/{id}")
class OneProblemController {

    private final OneProblem problems;
    private final WriteProblem writeProblem;
    private final ShowProblem showProblem;
    private final AddTry addTry;
    private final AnswerProblem answerProblem;
    private final SolveProblem solveProblem;
    private final CountryPack pack;

    OneProblemController(
            OneProblem problems,
            WriteProblem writeProblem,
            ShowProblem showProblem,
            AddTry addTry,
            AnswerProblem answerProblem,
            SolveProblem solveProblem,
            CountryPack pack) {
        this.problems = problems;
        this.writeProblem = writeProblem;
        this.showProblem = showProblem;
        this.addTry = addTry;
        this.answerProblem = answerProblem;
        this.solveProblem = solveProblem;
        this.pack = pack;
    }

    @Allowed({Permission.RECEIVE_VISITS, Permission.ANSWER_SUPPORT})
    @GetMapping
    ModelAndView show(@PathVariable String id) {
        return Pages.show("support/situation/show", problems.page(id));
    }

    @Allowed(Permission.RECEIVE_VISITS)
    @GetMapping("/changes")
    ModelAndView form(@PathVariable String id) {
        ProblemPage.Facts problem = problems.page(id).problem();
        Map<String, String> typed = new HashMap<>(
                Map.of("title", problem.title(), "section", problem.sectionCode(), "words", problem.words()));
        if (problem.areaCode() != null) {
            typed.put("area", problem.areaCode());
        }
        return Pages.show("support/situation/form", ProblemForm.of(id, problem.version(), typed, pack, false));
    }

    @Allowed(Permission.RECEIVE_VISITS)
    @PostMapping("/changes")
    ModelAndView change(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        ProblemForm form = ProblemForm.of(id, version, typed, pack, false);
        WriteProblem.Command command = form.read();
        if (command == null) {
            return Pages.wrong("support/situation/form", form);
        }
        writeProblem.change(id, version, command);
        return back(id, redirect, "situation.said.changed");
    }

    @Allowed(Permission.RECEIVE_VISITS)
    @PostMapping("/showing")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam boolean shown,
            RedirectAttributes redirect) {
        showProblem.run(id, version, shown);
        return back(id, redirect, shown ? "situation.said.shown" : "situation.said.hidden");
    }

    /** @param link kind and public id with a colon between, or empty */
    @Allowed(Permission.RECEIVE_VISITS)
    @PostMapping("/tries")
    ModelAndView tried(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "unknown") String helped,
            @RequestParam(defaultValue = "") String link,
            RedirectAttributes redirect) {
        int colon = link.indexOf(':');
        addTry.run(new AddTry.Command(
                id,
                version,
                day,
                words,
                helped,
                colon < 0 ? "" : link.substring(0, colon),
                colon < 0 ? null : link.substring(colon + 1)));
        return back(id, redirect, "situation.said.tried");
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @PostMapping("/answer")
    ModelAndView answer(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        answerProblem.run(new AnswerProblem.Command(id, version, words));
        return back(id, redirect, "situation.said.answered");
    }

    @Allowed(Permission.RECEIVE_VISITS)
    @PostMapping("/solution")
    ModelAndView solve(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String helped,
            RedirectAttributes redirect) {
        solveProblem.run(new SolveProblem.Command(id, version, helped));
        return back(id, redirect, "situation.said.solved");
    }

    @Allowed(Permission.RECEIVE_VISITS)
    @PostMapping("/reopening")
    ModelAndView reopen(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        solveProblem.reopen(id, version);
        return back(id, redirect, "situation.said.reopened");
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/situation/" + id);
    }
}

package org.birge.support.matching;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
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

/** Pairs proposed for all who wait: making them, stopping, taking them to the people. */
@Controller
@RequestMapping(MatchingPage.PATH)
class MatchingController {

    private final ReadMatching matching;
    private final MatchingExport export;
    private final StartMatching startMatching;
    private final StopMatching stopMatching;
    private final AcceptPairs acceptPairs;

    MatchingController(
            ReadMatching matching,
            MatchingExport export,
            StartMatching startMatching,
            StopMatching stopMatching,
            AcceptPairs acceptPairs) {
        this.matching = matching;
        this.export = export;
        this.startMatching = startMatching;
        this.stopMatching = stopMatching;
        this.acceptPairs = acceptPairs;
    }

    @Allowed(Permission.RUN_MENTORING)
    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "0") int after) {
        return Pages.show("support/matching/show", matching.page(show, Math.max(0, after)));
    }

    @Allowed(Permission.RUN_MENTORING)
    @GetMapping("/progress")
    ModelAndView progress(HttpServletResponse response) {
        MatchingPage page = matching.progress();
        if (page.state() != MatchingState.RUNNING) {
            response.setHeader("HX-Redirect", MatchingPage.PATH);
        }
        return Pages.show("support/matching/progress", page);
    }

    @Allowed(Permission.RUN_MENTORING)
    @GetMapping("/export")
    void export(Actor actor, @RequestParam(defaultValue = "xlsx") String format, HttpServletResponse response)
            throws IOException {
        export.send(actor, matching.all(), format, response);
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping("/runs")
    ModelAndView start() {
        startMatching.run();
        return Pages.to(MatchingPage.PATH);
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping("/runs/{run}/stop")
    ModelAndView stop(@PathVariable String run) {
        stopMatching.run(new StopMatching.Command(run));
        return Pages.to(MatchingPage.PATH);
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping("/runs/{run}/acceptance")
    ModelAndView accept(
            @PathVariable String run,
            @RequestParam(defaultValue = "") List<String> pair,
            @RequestParam LocalDate begins,
            @RequestParam LocalDate ends,
            @RequestParam BigDecimal hours,
            RedirectAttributes redirect) {
        AcceptPairs.Outcome outcome = acceptPairs.run(
                new AcceptPairs.Command(run, pair.stream().map(Chosen::of).toList(), begins, ends, hours));
        Flash.say(redirect, "matching.said.accepted", outcome.proposed(), outcome.refused());
        return Pages.to(Pages.address(MatchingPage.PATH, "show", outcome.refused() > 0 ? "refused" : ""));
    }
}

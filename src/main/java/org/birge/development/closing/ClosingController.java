package org.birge.development.closing;

import java.util.HashMap;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.development.report.ReadReport;
import org.birge.shared.SchoolYear;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing a year and beginning the next with what it left. */
@Controller
class ClosingController {

    private static final String HOW = "how-";

    private final ReadReport years;
    private final ReadClosing read;
    private final CloseYear close;
    private final TakeOver takeOver;

    ClosingController(ReadReport years, ReadClosing read, CloseYear close, TakeOver takeOver) {
        this.years = years;
        this.read = read;
        this.close = close;
        this.takeOver = takeOver;
    }

    @Allowed(Permission.RUN_CAMPAIGN)
    @GetMapping("/year/closing")
    ModelAndView closing(Actor actor, @RequestParam(required = false) @Nullable Integer year) {
        return Pages.show("development/closing/close", read.closing(actor, years.year(year)));
    }

    /** For each open measure how-[id] is carry or cancel, with reason-[id]. */
    @Allowed(Permission.RUN_CAMPAIGN)
    @PostMapping("/year/closing")
    ModelAndView close(
            Actor actor,
            @RequestParam int year,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        Map<String, CloseYear.Settlement> settled = new HashMap<>();
        typed.forEach((name, how) -> {
            if (name.startsWith(HOW) && !how.isEmpty()) {
                String measure = name.substring(HOW.length());
                settled.put(
                        measure,
                        how.equals("carry")
                                ? CloseYear.Settlement.CARRIED
                                : CloseYear.Settlement.cancelled(typed.getOrDefault("reason-" + measure, "")));
            }
        });
        SchoolYear of = years.year(year);
        close.run(new CloseYear.Command(actor.organisation(), of, version, settled));
        Flash.say(redirect, "closing.said.closed", of.toString());
        return Pages.to("/year/opening?year=" + of.next().start());
    }

    @Allowed(Permission.READ_REPORT)
    @GetMapping("/year/opening")
    ModelAndView opening(Actor actor, @RequestParam(required = false) @Nullable Integer year) {
        return Pages.show("development/closing/open", read.opening(actor, years.year(year)));
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/year/opening")
    ModelAndView take(Actor actor, @RequestParam int year, RedirectAttributes redirect) {
        SchoolYear of = years.year(year);
        boolean amends = read.opening(actor, of).amends();
        int taken = takeOver.run(actor.organisation(), of.previous());
        Flash.say(redirect, amends ? "closing.said.amended" : "closing.said.taken", taken);
        return Pages.to("/year/opening?year=" + of.start());
    }
}

package org.birge.development.report;

import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The year's report, the rows behind its figures, and the head's words. */
@Controller
class ReportController {

    private final ReadReport read;
    private final WriteChapter write;
    private final CountryPack pack;

    ReportController(ReadReport read, WriteChapter write, CountryPack pack) {
        this.read = read;
        this.write = write;
        this.pack = pack;
    }

    /** Above schools the reports of the schools are listed. */
    @Allowed(Permission.READ_REPORT)
    @GetMapping("/reports")
    ModelAndView entry(Actor actor) {
        return actor.atSchool() ? Pages.to("/year/report") : Pages.to("/reports/schools");
    }

    @Allowed(Permission.READ_REPORT)
    @GetMapping("/year/report")
    ModelAndView show(Actor actor) {
        return Pages.show("development/report/show", read.of(actor));
    }

    @Allowed(Permission.READ_REPORT)
    @GetMapping("/year/report/rows")
    ModelAndView rows(
            Actor actor,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String state) {
        WorkState wanted = state(state);
        return Pages.show(
                "development/report/rows",
                new ReportRowsPage(name(section), wanted, read.of(actor).rows(section, wanted)));
    }

    @Allowed(Permission.READ_REPORT)
    @GetMapping("/year/report/rows/evidence")
    ModelAndView evidence(Actor actor, @RequestParam(required = false) @Nullable String section) {
        return Pages.show(
                "development/report/evidence", new EvidencePage(name(section), read.evidence(actor, section)));
    }

    @Allowed(Permission.READ_REPORT)
    @GetMapping("/year/report/rows/decisions")
    ModelAndView decisions(Actor actor, @RequestParam(required = false) @Nullable String state) {
        WorkState wanted = state(state);
        return Pages.show(
                "development/report/decisions",
                new DecisionsPage(wanted, read.of(actor).decisionRows(wanted)));
    }

    @Allowed(Permission.WRITE_REPORT)
    @PostMapping("/year/report/{section}")
    ModelAndView write(
            Actor actor,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String narrative,
            @RequestParam long version,
            RedirectAttributes redirect) {
        write.run(actor.organisation(), new WriteChapter.Command(section, narrative, version));
        Flash.say(redirect, "report.saved");
        return Pages.to("/year/report#" + section);
    }

    private static @Nullable WorkState state(@Nullable String code) {
        return code == null ? null : WorkState.of(code).orElseThrow(NotFound::new);
    }

    private @Nullable Text name(@Nullable String section) {
        return section == null
                ? null
                : pack.sections().stream()
                        .filter(one -> one.code().equals(section))
                        .findFirst()
                        .orElseThrow(NotFound::new)
                        .name();
    }
}

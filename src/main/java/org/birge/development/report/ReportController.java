package org.birge.development.report;

import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A year's report and the rows behind its figures. */
@Controller
class ReportController {

    private final ReadReport read;
    private final CountryPack pack;

    ReportController(ReadReport read, CountryPack pack) {
        this.read = read;
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
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable Integer year) {
        return Pages.show("development/report/show", read.of(actor, read.year(year)));
    }

    @Allowed(Permission.READ_REPORT)
    @GetMapping("/year/report/rows")
    ModelAndView rows(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String state) {
        WorkState wanted = state(state);
        SchoolYear of = read.year(year);
        return Pages.show(
                "development/report/rows",
                new ReportRowsPage(of, name(section), wanted, read.of(actor, of).rows(section, wanted)));
    }

    @Allowed(Permission.READ_REPORT)
    @GetMapping("/year/report/rows/evidence")
    ModelAndView evidence(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String section) {
        SchoolYear of = read.year(year);
        return Pages.show(
                "development/report/evidence", new EvidencePage(of, name(section), read.evidence(actor, of, section)));
    }

    @Allowed(Permission.READ_REPORT)
    @GetMapping("/year/report/rows/decisions")
    ModelAndView decisions(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String state) {
        WorkState wanted = state(state);
        SchoolYear of = read.year(year);
        return Pages.show(
                "development/report/decisions",
                new DecisionsPage(of, wanted, false, read.of(actor, of).decisionRows(wanted)));
    }

    /** What last year's hearings decided. */
    @Allowed(Permission.READ_REPORT)
    @GetMapping("/year/report/rows/followed")
    ModelAndView followed(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String state) {
        WorkState wanted = state(state);
        SchoolYear of = read.year(year);
        return Pages.show(
                "development/report/decisions",
                new DecisionsPage(
                        of, wanted, true, ReportPage.in(read.of(actor, of).followed(), wanted)));
    }

    /** Whom measures reached. */
    @Allowed(Permission.READ_REPORT)
    @GetMapping("/year/report/rows/reached")
    ModelAndView reached(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String measure) {
        SchoolYear of = read.year(year);
        return Pages.show(
                "development/report/reached",
                new ReachedRowsPage(of, name(section), read.reached(actor, of, area, section, measure)));
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

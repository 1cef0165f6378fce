package org.birge.development.reports;

import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.development.report.NoteOnReport;
import org.birge.development.report.ReadReport;
import org.birge.development.reports.SchoolReports.Keyset;
import org.birge.shared.NotFound;
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

/** Reports above a school: how far each is, what may be read of it, and the centre's note. */
@Controller
class SchoolReportsController {

    private final ReadSchoolReports read;
    private final ReadOneReport one;
    private final ReadReport years;
    private final NoteOnReport note;

    SchoolReportsController(ReadSchoolReports read, ReadOneReport one, ReadReport years, NoteOnReport note) {
        this.read = read;
        this.one = one;
        this.years = years;
        this.note = note;
    }

    @Allowed(Permission.READ_REPORT)
    @GetMapping("/reports/schools")
    ModelAndView show(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") long id) {
        if (actor.atSchool()) {
            return Pages.to("/year/report");
        }
        String wanted = SchoolReportsPage.STAGES.contains(stage) ? stage : "";
        return Pages.show(
                "development/reports/schools",
                read.run(actor, years.year(year), wanted, new Keyset(district, name, id)));
    }

    @Allowed(Permission.READ_REPORT)
    @GetMapping("/reports/schools/{school}")
    ModelAndView one(Actor actor, @PathVariable String school, @RequestParam(required = false) @Nullable Integer year) {
        if (actor.atSchool()) {
            throw new NotFound();
        }
        return Pages.show("development/reports/one", one.of(school, years.year(year)));
    }

    @Allowed(Permission.READ_REPORT)
    @PostMapping("/reports/{report}/notes")
    ModelAndView note(
            @PathVariable String report,
            @RequestParam(defaultValue = "") String words,
            @RequestParam String school,
            @RequestParam int year,
            RedirectAttributes redirect) {
        note.run(report, words);
        Flash.say(redirect, "reports.said.note");
        return Pages.to(Pages.address("/reports/schools/" + school, "year", Integer.toString(year)));
    }
}

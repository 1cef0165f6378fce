package org.birge.development.reports;

import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.development.reports.SchoolReports.Keyset;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reports above a school: which are begun, written or not there yet. */
@Controller
class SchoolReportsController {

    private final ReadSchoolReports read;

    SchoolReportsController(ReadSchoolReports read) {
        this.read = read;
    }

    @Allowed(Permission.READ_REPORT)
    @GetMapping("/reports/schools")
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") long id) {
        if (actor.atSchool()) {
            return Pages.to("/year/report");
        }
        String wanted = SchoolReportsPage.STAGES.contains(stage) ? stage : "";
        return Pages.show("development/reports/schools", read.run(actor, wanted, new Keyset(district, name, id)));
    }
}

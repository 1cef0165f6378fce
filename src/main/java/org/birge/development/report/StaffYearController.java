package org.birge.development.report;

import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Preparation of teachers and the leaders' part in teaching, beside the report of the year. */
@Controller
class StaffYearController {

    private static final String PATH = "/year/report/staff";

    private final ReadReport reports;
    private final ReadStaffYear read;

    StaffYearController(ReadReport reports, ReadStaffYear read) {
        this.reports = reports;
        this.read = read;
    }

    @Allowed(Permission.WRITE_REPORT)
    @GetMapping(PATH)
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable Integer year) {
        SchoolYear of = reports.year(year);
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        return Pages.show("development/report/staff", read.of(actor.organisation(), of));
    }

    @Configuration
    static class Contributed {

        @Bean
        HelpTopics staffYearHelp() {
            return HelpTopics.of(new HelpTopic(PATH, "help.staff-year.", ""));
        }
    }
}

package org.birge.development.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Trail;
import org.birge.development.report.ReadReport;
import org.birge.documents.TableExport;
import org.birge.documents.TableExport.Column;
import org.birge.shared.SchoolYear;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.Languages;
import org.birge.web.Messages;
import org.birge.web.NavigationItem;
import org.birge.web.Pages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ministry's page of reports. */
@Controller
class RegionReportsController {

    private static final String PATH = "/reports/regions";

    private final RegionReports regions;
    private final ReadSchoolReports totals;
    private final ReadReport years;
    private final Messages messages;
    private final Languages languages;
    private final Trail trail;

    RegionReportsController(
            RegionReports regions,
            ReadSchoolReports totals,
            ReadReport years,
            Messages messages,
            Languages languages,
            Trail trail) {
        this.regions = regions;
        this.totals = totals;
        this.years = years;
        this.messages = messages;
        this.languages = languages;
        this.trail = trail;
    }

    /** Without a year the last one that is over: there is more to read of it. */
    @Allowed(Permission.SEE_REPORT_TOTALS)
    @GetMapping(PATH)
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable Integer year) {
        SchoolYear of = year == null ? years.year(null).previous() : years.year(year);
        return Pages.show(
                "development/reports/regions",
                new RegionReportsPage(
                        of,
                        regions.of(of, actor.grant()),
                        totals.effects(of),
                        List.of(years.year(null), years.year(null).previous())));
    }

    @Allowed(Permission.SEE_REPORT_TOTALS)
    @GetMapping(PATH + ".{format:xlsx|csv}")
    void export(
            Actor actor,
            @PathVariable String format,
            @RequestParam int year,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Words words = messages.in(languages.of(request));
        List<RegionReportsPage.Region> rows = regions.of(years.year(year), actor.grant());
        trail.record("exported", Map.of("list", "reports-by-region", "rows", rows.size()));
        new TableExport(
                        words.of("reports.regions.title", years.year(year).toString()),
                        List.of(
                                Column.text(words.of("reports.region"), 60),
                                Column.number(words.of("reports.schools")),
                                Column.number(words.of("reports.reported")),
                                Column.number(words.of("reports.heard")),
                                Column.number(words.of("reports.closed"))),
                        rows.stream().map(row -> Stream.<@Nullable Object>of(
                                        row.name(), row.schools(), row.reported(), row.heard(), row.closed())
                                .toList()))
                .send(response, "reports", format);
    }

    @Configuration
    static class Contributed {

        @Bean
        NavigationItem regionReportsItem() {
            return new NavigationItem(PATH, "report.navigation", 50, Permission.SEE_REPORT_TOTALS.name(), false);
        }

        @Bean
        HelpTopics regionReportsHelp() {
            return HelpTopics.of(new HelpTopic(PATH, "help.regions.", ""));
        }
    }
}

package org.birge.development.reports;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.development.reports.SchoolReports.Keyset;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the list of reports together, page by page. */
@Component
class ReadSchoolReports {

    private static final int PAGE = 50;

    private final SchoolReports reports;
    private final CountryPack pack;
    private final Clock clock;

    ReadSchoolReports(SchoolReports reports, CountryPack pack, Clock clock) {
        this.reports = reports;
        this.pack = pack;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SchoolReportsPage run(Actor actor, String stage, Keyset keyset) {
        SchoolYear year = SchoolYear.at(LocalDate.now(clock.withZone(pack.timeZone())));
        List<SchoolReportsPage.Row> rows = reports.after(keyset, stage, year, actor.grant(), PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<SchoolReportsPage.Row> shown = more ? rows.subList(0, PAGE) : rows;
        return new SchoolReportsPage(
                year,
                stage,
                pack.sections().size(),
                shown,
                reports.totals(year, actor.grant()),
                more ? after(stage, shown.getLast()) : null,
                keyset.id() == 0,
                actor.may(Permission.MANAGE_SCHOOLS.name()));
    }

    private static String after(String stage, SchoolReportsPage.Row last) {
        return UriComponentsBuilder.fromPath("/reports/schools")
                .queryParam("stage", stage)
                .queryParam("district", "{district}")
                .queryParam("name", "{name}")
                .queryParam("id", last.id())
                .encode(StandardCharsets.UTF_8)
                .buildAndExpand(last.district(), last.name())
                .toUriString();
    }
}

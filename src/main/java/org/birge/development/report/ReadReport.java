package org.birge.development.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.development.PriorityNeeds;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the year of the school one acts at, as of today. */
@Component
class ReadReport {

    private final Reports reports;
    private final PriorityNeeds needs;
    private final SchoolDays days;
    private final CountryPack pack;

    ReadReport(Reports reports, PriorityNeeds needs, SchoolDays days, CountryPack pack) {
        this.reports = reports;
        this.needs = needs;
        this.days = days;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    public ReportPage of(Actor actor) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        return of(actor.organisation(), actor.may(Permission.WRITE_REPORT));
    }

    /** What the number of pieces of evidence was counted from. */
    @Transactional(readOnly = true)
    public List<EvidencePage.Piece> evidence(Actor actor, @Nullable String section) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        return reports.evidence(actor.organisation(), SchoolYear.at(days.today()), section);
    }

    @Transactional(readOnly = true)
    public ReportPage of(long school, boolean writes) {
        LocalDate today = days.today();
        SchoolYear year = SchoolYear.at(today);
        LocalDate overdue = days.overdueUpTo(today);
        List<ReportRow> rows = reports.measures(school, year, overdue);
        Map<String, Narrative> narratives = reports.narratives(school, year);
        List<ReportPage.Chapter> chapters = pack.sections().stream()
                .map(section -> new ReportPage.Chapter(
                        section.code(),
                        section.numeral(),
                        section.name(),
                        rows.stream()
                                .filter(row -> row.section().equals(section.code()))
                                .toList(),
                        narratives.getOrDefault(section.code(), Narrative.NONE)))
                .toList();
        return new ReportPage(
                reports.school(school),
                year,
                today,
                needs.of(school, year),
                chapters,
                reports.decisions(school, year, overdue),
                writes);
    }
}

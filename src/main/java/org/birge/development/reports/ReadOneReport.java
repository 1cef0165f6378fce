package org.birge.development.reports;

import java.util.List;
import org.birge.database.Scope;
import org.birge.development.report.ReadFromAbove;
import org.birge.development.report.ReadReport;
import org.birge.development.report.ReportPage;
import org.birge.development.report.ReportState;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one school's report for those above it. */
@Component
class ReadOneReport {

    private record School(long id, String name) {}

    private final ReadFromAbove above;
    private final ReadReport reports;
    private final JdbcClient sql;

    ReadOneReport(ReadFromAbove above, ReadReport reports, JdbcClient sql) {
        this.above = above;
        this.reports = reports;
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public OneReportPage of(String publicId, SchoolYear year) {
        School school = school(publicId);
        ReadFromAbove.Seen seen = above.of(school.id(), year);
        List<ReportPage.Chapter> words = seen.wordsToo()
                ? reports.of(school.id(), year).chapters().stream()
                        .filter(chapter -> !chapter.isEmpty())
                        .toList()
                : List.of();
        return new OneReportPage(
                publicId,
                school.name(),
                year,
                seen.report(),
                seen.state(),
                seen.figures(),
                seen.state() == ReportState.WRITING ? List.of() : seen.hearings(),
                words,
                seen.notes(),
                seen.mayNote());
    }

    private School school(String publicId) {
        Scope scope = Scope.current();
        return sql.sql("""
                select id, name
                  from registry_api.place
                 where public_id = :id
                   and kind = 'school'
                   and place_key >= :low
                   and place_key < :high
                """)
                .param("id", publicId)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(School.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}

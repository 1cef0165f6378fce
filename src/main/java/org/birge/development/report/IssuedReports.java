package org.birge.development.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reports as they were issued; found by the school alone. */
@Repository
class IssuedReports {

    private final JdbcClient sql;
    private final Clock clock;

    IssuedReports(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The newest first. */
    List<ReportPage.Issued> of(long report) {
        return issued(report).list(sql);
    }

    /** The same, gathered with other questions. */
    Supplier<List<ReportPage.Issued>> of(Gathering asked, long report) {
        return asked.list(issued(report));
    }

    private static Query<ReportPage.Issued> issued(long report) {
        return Query.of("""
                select document, number, issued_on as "on", closed
                  from development.report_document
                 where report_id = :report
                 order by id desc
                """, ReportPage.Issued.class).with("report", report);
    }

    void add(YearReport report, String document, String number, LocalDate on) {
        sql.sql("""
                insert into development.report_document (report_id, document, number, issued_on, closed, issued_at, issued_by)
                values (:report, :document, :number, :on, :closed, :now, :by)
                """)
                .param("report", report.id())
                .param("closed", report.state() == ReportState.CLOSED)
                .param("document", document)
                .param("number", number)
                .param("on", on)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().person())
                .update();
    }

    /** Refuses with a 404 what is not among the reports the reader's school issued. */
    @Transactional(readOnly = true)
    public void demand(String document) {
        boolean known = sql.sql("select exists (select 1 from development.report_document where document = :document)")
                .param("document", document)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound();
        }
    }
}

package org.birge.development.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the centre says of reports; added, never changed. */
@Repository
class ReportNotes {

    private final JdbcClient sql;
    private final Clock clock;

    ReportNotes(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<ReportPage.Note> of(long report) {
        return notes(report).list(sql);
    }

    /** The same, gathered with other questions. */
    Supplier<List<ReportPage.Note>> of(Gathering asked, long report) {
        return asked.list(notes(report));
    }

    private static Query<ReportPage.Note> notes(long report) {
        return Query.of(
                        """
                select n.words, coalesce(o.short_name, '') as who, n.written_at
                  from development.report_note n
                  left join registry_api.place o on o.id = n.organisation_id
                 where n.report_id = :report
                 order by n.id
                """,
                        (row, n) -> new ReportPage.Note(
                                row.getString("words"),
                                row.getString("who"),
                                row.getObject("written_at", OffsetDateTime.class)
                                        .toInstant()))
                .with("report", report);
    }

    void add(long report, long organisation, String words) {
        sql.sql("""
                insert into development.report_note (report_id, organisation_id, words, written_at, written_by)
                values (:report, :organisation, :words, :now, :person)
                """)
                .param("report", report)
                .param("organisation", organisation)
                .param("words", words)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", Scope.current().person())
                .update();
    }
}

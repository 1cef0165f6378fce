package org.birge.development.report;

import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre says a word on a report that is before the councils; the school's leaders read it in the report. */
@Component
public class NoteOnReport {

    private static final int LONGEST = 2_000;

    private final YearReports reports;
    private final ReportNotes notes;

    NoteOnReport(YearReports reports, ReportNotes notes) {
        this.reports = reports;
        this.notes = notes;
    }

    /** Refuses no words, very many, and a report that is still being written. */
    @Transactional
    public void run(String report, String words) {
        Scope scope = Scope.current();
        YearReport put = reports.lock(report).demand(ReportCommand.NOTE, scope);
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new Refusal("report.refusal.note-words");
        }
        if (scope.organisation() == null) {
            throw new NotFound();
        }
        notes.add(put.id(), scope.organisation(), said);
    }
}

package org.birge.development.effect;

import java.util.EnumSet;
import java.util.Optional;
import org.birge.development.report.ReportCommand;
import org.birge.development.report.ReportRules;
import org.birge.development.report.YearReports;
import org.birge.rules.Party;
import org.birge.shared.SchoolYear;
import org.birge.tasks.AttendanceTaken;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever came to what a measure was about was reached by it: nobody has to say it twice. What was said by hand stays. Once the report is put before
 * the councils the list stands as it was put.
 */
@Component
class ReachedByAttendance {

    private record Of(long organisation, int year) {}

    private final JdbcClient sql;
    private final ReachedRows rows;
    private final YearReports reports;

    ReachedByAttendance(JdbcClient sql, ReachedRows rows, YearReports reports) {
        this.sql = sql;
        this.rows = rows;
        this.reports = reports;
    }

    @EventListener
    @Transactional
    public void on(AttendanceTaken taken) {
        if (taken.sourceKind().equals("measure")) {
            of(taken.sourceId())
                    .filter(this::open)
                    .ifPresent(measure -> rows.correct(taken.sourceId(), taken.came(), taken.notAnyMore()));
        }
    }

    private Optional<Of> of(long measure) {
        return sql.sql("select organisation_id as organisation, year from development_api.measure where id = :id")
                .param("id", measure)
                .query(Of.class)
                .optional();
    }

    private boolean open(Of measure) {
        return ReportRules.allows(
                ReportCommand.RECORD_REACHED,
                EnumSet.of(Party.RESPONSIBLE),
                reports.lock(measure.organisation(), new SchoolYear(measure.year()))
                        .state());
    }
}

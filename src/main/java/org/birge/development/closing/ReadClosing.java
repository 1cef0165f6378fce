package org.birge.development.closing;

import java.util.List;
import java.util.Set;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.development.Effects;
import org.birge.development.report.HeardAt;
import org.birge.development.report.ReadReport;
import org.birge.development.report.ReportDecision;
import org.birge.development.report.ReportPage;
import org.birge.development.report.ReportState;
import org.birge.development.report.WorkState;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is open at the end of a year, and what the next one begins with. */
@Component
class ReadClosing {

    private static final Set<WorkState> OPEN = Set.of(WorkState.UNDER_WAY, WorkState.OVERDUE, WorkState.DONE);

    private static final Set<String> WRITTEN = Set.of("draft", "open-for-comment", "returned");
    private static final Set<String> IN_FORCE = Set.of("agreed", "noted");

    private final ReadReport reports;
    private final HeardAt heard;
    private final OpenWork work;
    private final Effects effects;
    private final JdbcClient sql;

    ReadClosing(ReadReport reports, HeardAt heard, OpenWork work, Effects effects, JdbcClient sql) {
        this.reports = reports;
        this.heard = heard;
        this.work = work;
        this.effects = effects;
        this.sql = sql;
    }

    /** For the head, while the year is not closed. */
    @Transactional(readOnly = true)
    ClosingPage closing(Actor actor, SchoolYear year) {
        ReportPage report = reports.of(actor, year);
        if (report.state() == ReportState.CLOSED) {
            throw new NotFound();
        }
        List<OpenWork.Measure> left = work.measures(actor.organisation(), year);
        return new ClosingPage(
                year,
                report.version(),
                report.state() == ReportState.HEARD,
                heard.everywhere(actor.organisation(), year),
                left.stream().filter(one -> !one.waits()).toList(),
                left.stream().filter(OpenWork.Measure::waits).toList(),
                open(report.decisions()).size());
    }

    /** For all who read the report; who writes the plan may take measures over. */
    @Transactional(readOnly = true)
    OpeningPage opening(Actor actor, SchoolYear year) {
        SchoolYear last = year.previous();
        ReportPage before = reports.of(actor, last);
        String plan = sql.sql("select state from development_api.plan where organisation_id = :school and year = :year")
                .param("school", actor.organisation())
                .param("year", year.start())
                .query(String.class)
                .optional()
                .orElse(null);
        return new OpeningPage(
                year,
                before.state() == ReportState.CLOSED,
                work.carried(actor.organisation(), last),
                open(reports.of(actor, year).followed()),
                effects.of(actor.organisation(), last).lines().stream()
                        .filter(line -> line.measure() == null && line.weak())
                        .toList(),
                plan,
                actor.may(Permission.EDIT_PLAN) && (plan == null || WRITTEN.contains(plan)),
                actor.role() == Role.HEAD && plan != null && IN_FORCE.contains(plan));
    }

    private static List<ReportDecision> open(List<ReportDecision> all) {
        return all.stream()
                .filter(one -> one.task() != null && OPEN.contains(one.state()))
                .toList();
    }
}

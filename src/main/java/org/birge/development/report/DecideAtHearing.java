package org.birge.development.report;

import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.tasks.OpenTask;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a hearing decided; it becomes the task of the one responsible and stands in next year's report. */
@Component
@NamedInterface("report")
public class DecideAtHearing {

    /** @param hearing public id of a hearing that was held */
    @NamedInterface("report")
    public record Command(String hearing, String wording, long responsible, LocalDate due) {}

    private static final int LONGEST = 500;

    private final YearReports reports;
    private final Hearings hearings;
    private final Staff staff;
    private final OpenTask openTask;

    DecideAtHearing(YearReports reports, Hearings hearings, Staff staff, OpenTask openTask) {
        this.reports = reports;
        this.hearings = hearings;
        this.staff = staff;
        this.openTask = openTask;
    }

    /** Refuses empty or very long words, somebody who does not work at the school, and a day before the hearing's. */
    @Transactional
    public void run(Command command) {
        Hearings.Standing hearing = hearings.standing(command.hearing());
        YearReport report = reports.lock(hearing.report()).demand(ReportCommand.RECORD_HEARING, Scope.current());
        String wording = command.wording().strip();
        if (wording.isEmpty() || wording.length() > LONGEST) {
            throw new Refusal("report.refusal.decision-words");
        }
        Staff.Member responsible = staff.of(report.organisation()).stream()
                .filter(member -> member.id() == command.responsible())
                .findFirst()
                .orElseThrow(NotFound::new);
        Long confirmer = responsible.head() ? null : staff.head(report.organisation());
        long decision = hearings.decided(hearing.id(), wording, responsible.id(), command.due());
        long task = openTask.run(new OpenTask.Command(
                "decision",
                "hearing-decision",
                decision,
                report.organisation(),
                responsible.id(),
                confirmer,
                wording,
                null,
                null,
                command.due(),
                "/year/report?year=" + report.year().start() + "#hearings"));
        hearings.opened(decision, task);
    }
}

package org.birge.development.report;

import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CouncilKind;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that a council heard the year's report and what it decided, or why it did not (J0.3, J1a.4). */
@Component
@NamedInterface("report")
public class RecordHearing {

    /**
     * What is said of a hearing. Held: a day, the number of the minutes and whether the report was adopted. Not held: the reason.
     *
     * @param session public id of a sitting held in the system
     */
    @NamedInterface("report")
    public record Said(
            @Nullable LocalDate heldOn,
            @Nullable String minutesNumber,
            @Nullable Boolean adopted,
            String words,
            @Nullable String reason,
            @Nullable String session) {

        public Said {
            Longest.demand("minutesNumber", minutesNumber, Longest.NUMBER);
            Longest.demand("words", words, Longest.WORDS);
            Longest.demand("reason", reason, Longest.LINE);
        }

        public static Said held(LocalDate on, String minutesNumber, boolean adopted, String words) {
            return new Said(on, minutesNumber.strip(), adopted, words.strip(), null, null);
        }

        public static Said notHeld(String reason) {
            return new Said(null, null, null, "", reason.strip(), null);
        }
    }

    private final YearReports reports;
    private final Hearings hearings;
    private final HearingCouncils councils;
    private final ReportFigures figures;
    private final SchoolDays days;

    RecordHearing(
            YearReports reports, Hearings hearings, HearingCouncils councils, ReportFigures figures, SchoolDays days) {
        this.reports = reports;
        this.hearings = hearings;
        this.councils = councils;
        this.figures = figures;
        this.days = days;
    }

    /**
     * Refuses a day to come or one before the report was put, minutes without a number, no reason, and that the council which closes the year did
     * not meet. A report that council does not adopt is being written again.
     */
    @Transactional
    public void run(long organisation, SchoolYear year, String council, Said said) {
        YearReport report = reports.lock(organisation, year).demand(ReportCommand.RECORD_HEARING, Scope.current());
        record(report, council, said);
    }

    void record(YearReport report, String council, Said said) {
        CouncilKind kind = councils.all().stream()
                .filter(one -> one.code().equals(council))
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean closes = councils.closesYear(kind);
        check(closes, said);
        hearings.record(report.id(), council, closes, said);
        if (closes && Boolean.FALSE.equals(said.adopted())) {
            reports.takenBack(report.id());
        } else if (closes) {
            figures.freeze(report);
        }
    }

    private void check(boolean closes, Said said) {
        if (said.heldOn() == null) {
            if (said.reason() == null || said.reason().isBlank()) {
                throw new Refusal("report.refusal.no-reason");
            }
            if (closes) {
                throw new Refusal("report.refusal.must-be-heard");
            }
            return;
        }
        if (said.heldOn().isAfter(days.today())) {
            throw new Refusal("report.refusal.day-to-come");
        }
        if (said.minutesNumber() == null || said.minutesNumber().isBlank()) {
            throw new Refusal("report.refusal.no-minutes");
        }
    }
}

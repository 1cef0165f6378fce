package org.birge.development.closing;

import java.util.List;
import java.util.Map;
import org.birge.database.Scope;
import org.birge.development.report.HeardAt;
import org.birge.development.report.ReportCommand;
import org.birge.development.report.ReportFigures;
import org.birge.development.report.YearReport;
import org.birge.development.report.YearReports;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.FollowSource;
import org.birge.web.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head closes the year once the pedagogical council has adopted its report (J0.3, J1a.7). From then on it reads only. */
@Component
public class CloseYear {

    /** What becomes of an open measure; the reason is needed where it is cancelled. */
    public record Settlement(boolean carried, String reason) {

        public Settlement {
            Longest.demand("reason", reason, Longest.LINE);
        }

        public static final Settlement CARRIED = new Settlement(true, "");

        public static Settlement cancelled(String reason) {
            return new Settlement(false, reason.strip());
        }
    }

    /** @param settled what becomes of each measure that is open, by its public id */
    public record Command(long school, SchoolYear year, long version, Map<String, Settlement> settled) {}

    private final YearReports reports;
    private final HeardAt heard;
    private final OpenWork open;
    private final ReportFigures figures;
    private final FollowSource tasks;
    private final CountryPack pack;
    private final Messages messages;

    CloseYear(
            YearReports reports,
            HeardAt heard,
            OpenWork open,
            ReportFigures figures,
            FollowSource tasks,
            CountryPack pack,
            Messages messages) {
        this.reports = reports;
        this.heard = heard;
        this.open = open;
        this.figures = figures;
        this.tasks = tasks;
        this.pack = pack;
        this.messages = messages;
    }

    /**
     * Refuses before both hearings are recorded, while work waits for its confirmation, and as long as it is not said of every open measure what
     * becomes of it.
     */
    @Transactional
    public void run(Command command) {
        YearReport report = reports.lock(command.school(), command.year()).demand(ReportCommand.CLOSE, Scope.current());
        if (report.version() != command.version()) {
            throw Refusal.stale();
        }
        if (!heard.everywhere(command.school(), command.year())) {
            throw new Refusal("closing.refusal.hearings");
        }
        List<OpenWork.Measure> left = open.measures(command.school(), command.year());
        long waiting = left.stream().filter(OpenWork.Measure::waits).count();
        if (waiting > 0) {
            throw new Refusal("closing.refusal.waiting", waiting);
        }
        for (OpenWork.Measure measure : left) {
            Settlement settlement = command.settled().get(measure.publicId());
            if (settlement == null) {
                throw new Refusal("closing.refusal.open", measure.title());
            }
            if (!settlement.carried() && settlement.reason().isEmpty()) {
                throw new Refusal("closing.refusal.no-reason", measure.title());
            }
            open.settle(measure.id(), settlement);
            tasks.cancel(
                    "measure", measure.id(), settlement.carried() ? carriedWords(command.year()) : settlement.reason());
        }
        figures.freeze(report);
        reports.closed(report.id());
    }

    private String carriedWords(SchoolYear year) {
        return messages.in(pack.defaultLanguage())
                .of("closing.carried-to", year.next().toString());
    }
}

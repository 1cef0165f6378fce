package org.birge.development.effect;

import java.util.EnumSet;
import java.util.Set;
import org.birge.access.Actor;
import org.birge.database.Scope;
import org.birge.development.report.ReportCommand;
import org.birge.development.report.ReportRules;
import org.birge.development.report.ReportState;
import org.birge.development.report.YearReport;
import org.birge.development.report.YearReports;
import org.birge.rules.Party;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads whom a measure reached, for those who may say it: names of colleagues are for nobody else. */
@Component
class ReadReached {

    private final ReachedRows rows;
    private final YearReports reports;
    private final CountryPack pack;

    ReadReached(ReachedRows rows, YearReports reports, CountryPack pack) {
        this.rows = rows;
        this.reports = reports;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    public ReachedPage run(Actor actor, String publicId, String group) {
        ReachedRows.Measure measure = rows.measure(publicId);
        Set<Party> parties = EnumSet.copyOf(ReportRules.parties(Scope.current(), measure.organisation()));
        if (actor.person() != null && actor.person() == measure.responsible()) {
            parties.add(Party.RESPONSIBLE);
        }
        if (!ReportRules.knows(ReportCommand.RECORD_REACHED, parties)) {
            throw new NotFound();
        }
        ReportState state = reports.find(measure.organisation(), measure.year())
                .map(YearReport::state)
                .orElse(ReportState.WRITING);
        return new ReachedPage(
                measure.publicId(),
                measure.title(),
                measure.forWhom(),
                measure.year(),
                measure.done(),
                measure.told(),
                group,
                rows.candidates(measure),
                pack.stages().stream()
                        .map(stage -> new ReachedPage.StageName(stage.code(), stage.name()))
                        .toList(),
                measure.done() && ReportRules.allows(ReportCommand.RECORD_REACHED, parties, state));
    }
}

package org.birge.development.report;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.springframework.modulith.NamedInterface;

/** A report under a lock, as the commands judge it; who may do what, when, is asked of {@link ReportRules}. */
@NamedInterface("report")
public record YearReport(
        long id, String publicId, long organisation, SchoolYear year, ReportState state, long version) {

    YearReport atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }

    /** The report, when whoever acts may do this with it now. */
    public YearReport demand(ReportCommand command, Scope scope) {
        ReportRules.demand(command, ReportRules.parties(scope, organisation), state);
        return this;
    }

    /** The same for the one who answers for the measure at hand. */
    public YearReport demandAsResponsible(ReportCommand command, Scope scope) {
        Set<Party> parties = EnumSet.of(Party.RESPONSIBLE);
        parties.addAll(ReportRules.parties(scope, organisation));
        ReportRules.demand(command, parties, state);
        return this;
    }
}

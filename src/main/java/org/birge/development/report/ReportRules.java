package org.birge.development.report;

import static org.birge.development.report.ReportState.CLOSED;
import static org.birge.development.report.ReportState.HEARD;
import static org.birge.development.report.ReportState.PUT;
import static org.birge.development.report.ReportState.WRITING;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/** Who may do what with a year's report, when (shared domain, cycle, 5): the only place that says so. */
public final class ReportRules {

    static final RuleTable<ReportCommand, ReportState> TABLE = RuleTable.of(
                    "rules.report.", ReportCommand.class, ReportState.class)
            .may(ReportCommand.READ, EnumSet.allOf(ReportState.class), Party.HEAD, Party.DEPUTY, Party.STAFF)
            .may(ReportCommand.READ, EnumSet.of(HEARD, CLOSED), Party.AUTHORITY)
            .may(ReportCommand.WRITE, EnumSet.of(WRITING), Party.HEAD, Party.DEPUTY)
            .may(ReportCommand.RECORD_REACHED, EnumSet.of(WRITING), Party.HEAD, Party.DEPUTY, Party.RESPONSIBLE)
            .may(ReportCommand.COUNT_EFFECTS, EnumSet.of(WRITING), Party.HEAD)
            .may(ReportCommand.PUT, EnumSet.of(WRITING), Party.HEAD)
            .may(ReportCommand.TAKE_BACK, EnumSet.of(PUT), Party.HEAD)
            .may(ReportCommand.RECORD_HEARING, EnumSet.of(PUT, HEARD), Party.HEAD)
            .may(ReportCommand.CLOSE, EnumSet.of(HEARD), Party.HEAD)
            .may(ReportCommand.ISSUE, EnumSet.of(HEARD, CLOSED), Party.HEAD)
            .may(ReportCommand.NOTE, EnumSet.of(PUT, HEARD, CLOSED), Party.CENTRE);

    private ReportRules() {}

    /** As what somebody stands before a report of this school. */
    public static Set<Party> parties(Scope scope, long school) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (scope.organisation() != null && scope.organisation() == school) {
            parties.add(
                    switch (scope.role()) {
                        case "head" -> Party.HEAD;
                        case "deputy" -> Party.DEPUTY;
                        default -> Party.STAFF;
                    });
        } else if (scope.role().equals("authority-officer")) {
            parties.add(Party.AUTHORITY);
        } else if (scope.role().equals("centre-head") || scope.role().equals("methodist")) {
            parties.add(Party.CENTRE);
        }
        return parties;
    }

    public static boolean allows(ReportCommand command, Set<Party> parties, ReportState state) {
        return TABLE.allows(command, parties, state);
    }

    /** Whether they may in any state. */
    public static boolean knows(ReportCommand command, Set<Party> parties) {
        return TABLE.knows(command, parties);
    }

    static boolean allows(ReportCommand command, Scope scope, long school, ReportState state) {
        return TABLE.allows(command, parties(scope, school), state);
    }

    /** Refuses in words who is at home here, and with a 404 whom the report does not concern. */
    static void demand(ReportCommand command, Set<Party> parties, ReportState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.knows(command, parties)) {
            if (command != ReportCommand.NOTE && parties.contains(Party.DEPUTY)) {
                throw new Refusal("report.refusal.only-head");
            }
            throw new NotFound();
        }
        if (command == ReportCommand.READ) {
            throw new NotFound();
        }
        throw new Refusal("report.refusal." + state.code());
    }
}

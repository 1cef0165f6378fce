package org.birge.registry.acting;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/**
 * Who names an acting head, when: the authority always, the head beforehand, for the time they are away. Whoever acts prolongs nothing
 * themselves.
 */
final class ActingRules {

    static final RuleTable<ActingCommand, Heading> TABLE = RuleTable.of(
                    "rules.acting.", ActingCommand.class, Heading.class)
            .may(ActingCommand.NAME, EnumSet.allOf(Heading.class), Party.AUTHORITY)
            .may(ActingCommand.NAME, EnumSet.of(Heading.HEAD), Party.HEAD)
            .may(ActingCommand.END, EnumSet.allOf(Heading.class), Party.AUTHORITY)
            .may(ActingCommand.END, EnumSet.of(Heading.HEAD), Party.HEAD);

    private ActingRules() {}

    /** @param acts whether whoever acts stands in for the head themselves */
    static Set<Party> parties(Scope scope, long school, boolean acts) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (scope.role().equals("authority-officer")) {
            parties.add(Party.AUTHORITY);
        } else if (scope.role().equals("head")
                && scope.organisation() != null
                && scope.organisation() == school
                && !acts) {
            parties.add(Party.HEAD);
        }
        return parties;
    }

    static void demand(ActingCommand command, Set<Party> parties, Heading heading) {
        if (TABLE.allows(command, parties, heading)) {
            return;
        }
        if (!TABLE.knows(command, parties)) {
            throw new NotFound();
        }
        throw new Refusal("registry.acting.refusal.only-authority");
    }
}

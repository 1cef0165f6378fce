package org.birge.instruments;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/** Who may share a school's diagnosis with other small schools, when (shared domain, cycle: small schools): the only place that says so. */
final class SharedRules {

    enum Command {
        READ,
        SHARE,
        LEAVE
    }

    enum Stage {
        ALONE,
        SHARED,
        COUNTED
    }

    static final RuleTable<Command, Stage> TABLE = RuleTable.of("rules.shared.", Command.class, Stage.class)
            .may(Command.READ, EnumSet.allOf(Stage.class), Party.HEAD, Party.DEPUTY)
            .may(Command.SHARE, EnumSet.of(Stage.ALONE), Party.HEAD)
            .may(Command.LEAVE, EnumSet.of(Stage.SHARED), Party.HEAD);

    private SharedRules() {}

    static boolean allows(Command command, Scope scope, Stage stage) {
        return TABLE.allows(command, parties(scope), stage);
    }

    /** @return the school whoever acts is at */
    static long demand(Command command, Scope scope, Stage stage) {
        Set<Party> parties = parties(scope);
        if (scope.organisation() == null || !TABLE.knows(command, parties)) {
            throw new NotFound();
        }
        if (!TABLE.allows(command, parties, stage)) {
            throw new Refusal(
                    stage == Stage.COUNTED ? "instruments.refusal.shared-counted" : "instruments.refusal.shared-stage");
        }
        return scope.organisation();
    }

    private static Set<Party> parties(Scope scope) {
        return switch (scope.organisation() == null ? "" : scope.role()) {
            case "head" -> EnumSet.of(Party.HEAD);
            case "deputy" -> EnumSet.of(Party.DEPUTY);
            default -> EnumSet.noneOf(Party.class);
        };
    }
}

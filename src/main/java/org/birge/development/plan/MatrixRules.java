package org.birge.development.plan;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/** Who may read and set the matrix of responsibility (J0.2, J1a.1): the only place that says so. */
final class MatrixRules {

    static final RuleTable<MatrixCommand, MatrixState> TABLE = RuleTable.of(
                    "rules.matrix.", MatrixCommand.class, MatrixState.class)
            .may(
                    MatrixCommand.READ,
                    EnumSet.allOf(MatrixState.class),
                    Party.HEAD,
                    Party.DEPUTY,
                    Party.UNION_HEAD,
                    Party.SECRETARY,
                    Party.STAFF)
            .may(MatrixCommand.SET, EnumSet.of(MatrixState.RUNNING), Party.HEAD)
            .may(MatrixCommand.FOLLOW, EnumSet.of(MatrixState.RUNNING), Party.HEAD)
            .may(MatrixCommand.ISSUE, EnumSet.of(MatrixState.RUNNING), Party.HEAD);

    private static final Set<String> AT_SCHOOL =
            Set.of("head", "deputy", "union-head", "secretary", "teacher", "psychologist");

    private MatrixRules() {}

    static boolean allows(MatrixCommand command, Scope scope, long school, MatrixState state) {
        return TABLE.allows(command, PlanRules.parties(scope, school, null), state);
    }

    /** @return the school whoever acts is at. Refuses in words who is at home here, and with a 404 whom it does not concern. */
    static long demand(MatrixCommand command, Scope scope, MatrixState state) {
        if (scope.organisation() == null || !AT_SCHOOL.contains(scope.role())) {
            throw new NotFound();
        }
        var parties = PlanRules.parties(scope, scope.organisation(), null);
        if (TABLE.allows(command, parties, state)) {
            return scope.organisation();
        }
        if (TABLE.knows(command, parties)) {
            throw new Refusal("matrix.refusal.over");
        }
        if (parties.contains(Party.DEPUTY)) {
            throw new Refusal("development.plan.refusal.only-head");
        }
        throw new NotFound();
    }
}

package org.birge.support.request;

import static org.birge.support.request.RequestState.ASKED;
import static org.birge.support.request.RequestState.DONE;
import static org.birge.support.request.RequestState.TAKEN;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Who may do what with a request for support, when (J0.5): the only place that says so. Nobody closes alone what they did themself. */
final class RequestRules {

    private static final Set<RequestState> TO_DO = EnumSet.of(ASKED, TAKEN);

    static final RuleTable<RequestCommand, RequestState> TABLE = RuleTable.of(
                    "rules.support.", RequestCommand.class, RequestState.class)
            .may(
                    RequestCommand.READ,
                    EnumSet.allOf(RequestState.class),
                    Party.AUTHOR,
                    Party.HEAD,
                    Party.DEPUTY,
                    Party.CENTRE)
            .may(RequestCommand.WITHDRAW, TO_DO, Party.AUTHOR, Party.HEAD)
            .may(RequestCommand.TAKE, TO_DO, Party.CENTRE)
            .may(RequestCommand.PASS_ON, TO_DO, Party.CENTRE)
            .may(RequestCommand.RECORD, EnumSet.of(TAKEN), Party.RESPONSIBLE)
            .may(RequestCommand.CONFIRM, EnumSet.of(DONE), Party.AUTHOR, Party.HEAD)
            .never(RequestCommand.CONFIRM, Party.RESPONSIBLE)
            .may(RequestCommand.GIVE_BACK, EnumSet.of(DONE), Party.AUTHOR, Party.HEAD)
            .never(RequestCommand.GIVE_BACK, Party.RESPONSIBLE);

    private RequestRules() {}

    /** As what somebody stands before a request of this school. */
    static Set<Party> parties(Scope scope, long school, long author, @Nullable Long responsible) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (scope.organisation() != null && scope.organisation() == school) {
            switch (scope.role()) {
                case "head" -> parties.add(Party.HEAD);
                case "deputy" -> parties.add(Party.DEPUTY);
                default -> {}
            }
        } else if (scope.role().equals("centre-head") || scope.role().equals("methodist")) {
            parties.add(Party.CENTRE);
        }
        if (scope.person() != null && scope.person() == author) {
            parties.add(Party.AUTHOR);
        }
        if (scope.person() != null && scope.person().equals(responsible)) {
            parties.add(Party.RESPONSIBLE);
        }
        return parties;
    }

    /** Refuses in words whom the request concerns, and with a 404 everybody else. */
    static void demand(RequestCommand command, Set<Party> parties, RequestState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.allows(RequestCommand.READ, parties, state)) {
            throw new NotFound();
        }
        if (TABLE.bars(command, parties)) {
            throw new Refusal("support.refusal.own-work");
        }
        if (!TABLE.knows(command, parties)) {
            throw new Refusal(
                    command == RequestCommand.RECORD
                            ? "support.refusal.only-responsible"
                            : "support.refusal.not-yours");
        }
        throw new Refusal("support.refusal.state." + state.code());
    }
}

package org.birge.tasks;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A task under a lock, as the commands judge it; who may do what, when, is asked of {@link TaskRules}.
 *
 * @param kind measure, decision …
 * @param chain what must be known to say who confirms
 */
record Task(
        long id,
        long organisation,
        long responsible,
        @Nullable Long confirmer,
        String kind,
        Chain chain,
        LocalDate due,
        int progress,
        boolean done,
        boolean confirmed,
        boolean cancelled,
        int postponed,
        long version) {

    /** The roles of whoever leads a place: a school, or a centre. */
    private static final Set<String> LEADERS = Set.of("head", "centre-head");

    /**
     * Who stands in for whom.
     *
     * @param confirmerIsHead whether the one who confirms is the head there, so that no deputy does it instead
     * @param confirmerIsAway or does not work there any more, so that another deputy does it instead
     * @param nobodyConfirms there, so that the authority does: whoever is responsible heads the place, or nobody heads a centre
     * @param unionHead whether whoever acts is the head of a union the responsible person is in
     */
    record Chain(boolean confirmerIsHead, boolean confirmerIsAway, boolean nobodyConfirms, boolean unionHead) {}

    /** The task, when whoever acts may do this with it now. */
    Task demand(TaskCommand command, Scope scope) {
        TaskRules.demand(command, parties(scope), standing());
        return this;
    }

    boolean allows(TaskCommand command, Scope scope) {
        return TaskRules.TABLE.allows(command, parties(scope), standing());
    }

    /** The responsible person postpones once, the school's head again. */
    TaskCommand postponing() {
        return postponed > 0 ? TaskCommand.POSTPONE_AGAIN : TaskCommand.POSTPONE;
    }

    /** A measure is cancelled by an amendment of its plan only. */
    boolean isMeasure() {
        return kind.equals("measure");
    }

    Task atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }

    TaskStanding standing() {
        if (cancelled) {
            return TaskStanding.CANCELLED;
        }
        return confirmed ? TaskStanding.CONFIRMED : done ? TaskStanding.DONE : TaskStanding.OPEN;
    }

    /**
     * As what somebody stands before this task. The head's own work is confirmed by nobody in the school: their authority sees it. Work of others
     * that names nobody is confirmed by whoever heads the place.
     */
    Set<Party> parties(Scope scope) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        boolean here = scope.organisation() != null && scope.organisation() == organisation;
        if (here && LEADERS.contains(scope.role())) {
            parties.add(Party.HEAD);
        } else if (here && scope.role().equals("deputy")) {
            parties.add(Party.DEPUTY);
        }
        if (scope.person() != null && scope.person() == responsible) {
            parties.add(Party.RESPONSIBLE);
        }
        if (chain.unionHead() && here) {
            parties.add(Party.UNION_HEAD);
        }
        if (!here
                && scope.role().equals("authority-officer")
                && chain.nobodyConfirms()
                && isMeasure()
                && confirmer == null) {
            parties.add(Party.AUTHORITY);
        }
        if (scope.person() != null && confirms(scope.person(), parties)) {
            parties.add(Party.CONFIRMER);
        }
        return parties;
    }

    private boolean confirms(long person, Set<Party> parties) {
        if (confirmer == null) {
            return parties.contains(Party.HEAD) && !chain.nobodyConfirms();
        }
        return confirmer == person
                || parties.contains(Party.HEAD)
                || parties.contains(Party.DEPUTY) && !chain.confirmerIsHead() && chain.confirmerIsAway();
    }
}

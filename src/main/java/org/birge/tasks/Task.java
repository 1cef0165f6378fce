package org.birge.tasks;

import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A task under a lock, as the commands judge it. Each rule refuses in words.
 *
 * @param confirmerIsHead whether the one who confirms is the school's head, so that no deputy does it instead
 */
record Task(
        long id,
        long organisation,
        long responsible,
        @Nullable Long confirmer,
        boolean confirmerIsHead,
        LocalDate due,
        int progress,
        boolean done,
        boolean confirmed,
        boolean cancelled,
        int postponed,
        long version) {

    /** Seen by the two people it concerns and by the school's leaders; not there for anyone else. */
    Task seenBy(Scope scope) {
        if (!concerns(scope) && !byLeader(scope)) {
            throw new NotFound();
        }
        return this;
    }

    Task atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }

    Task byResponsible(Scope scope) {
        if (scope.person() == null || scope.person() != responsible) {
            throw new Refusal("tasks.refusal.only-responsible");
        }
        return this;
    }

    /** Nobody confirms their own work; the head's own is confirmed by nobody in the school. */
    Task byConfirmer(Scope scope) {
        if (scope.person() != null && scope.person() == responsible) {
            throw new Refusal("tasks.refusal.confirms-own-work");
        }
        if (!mayConfirm(scope)) {
            throw new Refusal("tasks.refusal.only-confirmer");
        }
        return this;
    }

    Task byHead(Scope scope) {
        if (!byHeadHere(scope)) {
            throw new Refusal("tasks.refusal.only-head");
        }
        return this;
    }

    Task open() {
        if (cancelled) {
            throw new Refusal("tasks.refusal.cancelled");
        }
        if (done) {
            throw new Refusal("tasks.refusal.done");
        }
        return this;
    }

    Task waitingForConfirmation() {
        if (cancelled) {
            throw new Refusal("tasks.refusal.cancelled");
        }
        if (confirmed) {
            throw new Refusal("tasks.refusal.confirmed");
        }
        if (!done) {
            throw new Refusal("tasks.refusal.not-done");
        }
        return this;
    }

    boolean mayConfirm(Scope scope) {
        if (confirmer == null || scope.person() == null || scope.person() == responsible) {
            return false;
        }
        return scope.person().equals(confirmer) || byHeadHere(scope) || byLeader(scope) && !confirmerIsHead;
    }

    boolean byHeadHere(Scope scope) {
        return scope.role().equals("head") && here(scope);
    }

    private boolean byLeader(Scope scope) {
        return (scope.role().equals("head") || scope.role().equals("deputy")) && here(scope);
    }

    private boolean concerns(Scope scope) {
        return scope.person() != null
                && (scope.person() == responsible || scope.person().equals(confirmer));
    }

    private boolean here(Scope scope) {
        return scope.organisation() != null && scope.organisation() == organisation;
    }
}

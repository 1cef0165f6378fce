package org.birge.development.plan;

import java.util.Objects;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/** A plan under a lock, as the commands judge it: who may do what, when (shared domain, cycle). Each rule refuses in words. */
record Plan(
        long id,
        String publicId,
        long organisation,
        SchoolYear year,
        PlanState state,
        @Nullable Long submittedBy,
        long version) {

    Plan atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }

    /** The draft is written by the school's head and deputies; nobody else sees it. */
    Plan writtenBy(Scope scope) {
        if (!leads(scope)) {
            throw new NotFound();
        }
        if (!state.open()) {
            throw new Refusal("development.plan.refusal.closed." + state.code());
        }
        return this;
    }

    Plan submittedBy(Scope scope) {
        onlyHead(scope);
        if (!state.open()) {
            throw new Refusal("development.plan.refusal.submitted-twice");
        }
        return this;
    }

    Plan takenBackBy(Scope scope) {
        onlyHead(scope);
        return whileSubmitted();
    }

    /** The authority decides; never a place on its own plan, nor a person on the plan they submitted. */
    Plan decidedBy(Scope scope) {
        if (!scope.role().equals("authority-officer") || here(scope)) {
            throw new NotFound();
        }
        if (scope.person() != null && Objects.equals(scope.person(), submittedBy)) {
            throw new Refusal("development.plan.refusal.own-plan");
        }
        return whileSubmitted();
    }

    /** A plan in force is amended by the head alone. */
    Plan amendedBy(Scope scope) {
        onlyHead(scope);
        return whileInForce();
    }

    /** The authority decides on an amendment; never the person who made it. */
    Plan amendmentDecidedBy(Scope scope, @Nullable Long madeBy) {
        if (!scope.role().equals("authority-officer") || here(scope)) {
            throw new NotFound();
        }
        if (scope.person() != null && Objects.equals(scope.person(), madeBy)) {
            throw new Refusal("development.plan.refusal.own-plan");
        }
        return whileInForce();
    }

    private Plan whileInForce() {
        if (!state.inForce()) {
            throw new Refusal("development.amendment.refusal.not-in-force");
        }
        return this;
    }

    private Plan whileSubmitted() {
        if (state != PlanState.SUBMITTED) {
            throw new Refusal("development.plan.refusal.not-submitted." + state.code());
        }
        return this;
    }

    private void onlyHead(Scope scope) {
        if (!leads(scope)) {
            throw new NotFound();
        }
        if (!scope.role().equals("head")) {
            throw new Refusal("development.plan.refusal.only-head");
        }
    }

    private boolean leads(Scope scope) {
        return here(scope) && (scope.role().equals("head") || scope.role().equals("deputy"));
    }

    private boolean here(Scope scope) {
        return scope.organisation() != null && scope.organisation() == organisation;
    }
}

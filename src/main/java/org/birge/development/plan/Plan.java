package org.birge.development.plan;

import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * A plan under a lock, as the commands judge it; who may do what, when, is asked of {@link PlanRules}.
 *
 * @param centre whether it is a centre's, else a school's
 */
record Plan(
        long id,
        String publicId,
        long organisation,
        SchoolYear year,
        boolean centre,
        PlanState state,
        @Nullable Long submittedBy,
        Route route,
        long version) {

    /**
     * How far it has come.
     *
     * @param commentsOpened the day it was opened to the staff, and the last day of comments
     * @param commentsClosed whether the head ended them early
     * @param adoptedOn the day of the council's sitting
     * @param answerBy the last of the days promised by the authority
     * @param answeredOn the day it answered, or let the days pass
     */
    record Route(
            @Nullable LocalDate commentsOpened,
            @Nullable LocalDate commentsUntil,
            boolean commentsClosed,
            @Nullable LocalDate adoptedOn,
            @Nullable LocalDate answerBy,
            @Nullable LocalDate answeredOn) {

        static final Route NONE = new Route(null, null, false, null, null, null);

        boolean takesComments(LocalDate today) {
            return commentsUntil != null && !commentsClosed && !today.isAfter(commentsUntil);
        }
    }

    Plan atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }

    /** The plan, when whoever acts may do this with it now. Nobody decides on what they submitted. */
    Plan demand(PlanCommand command, Scope scope) {
        return demand(command, scope, submittedBy);
    }

    /** @param author who put forward what the command is about, where that is not the plan itself */
    Plan demand(PlanCommand command, Scope scope, @Nullable Long author) {
        PlanRules.demand(command, PlanRules.parties(scope, organisation, author), state, centre);
        return this;
    }
}

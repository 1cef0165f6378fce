package org.birge.development.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * Plans of the schools in reach, and for their authority of its centre.
 *
 * @param state asked for; null for all
 * @param counts schools by state, in the order of the states, schools without a plan under "none"
 * @param amendments that wait for the reader's decision
 * @param next where the page ends; null on the last one
 */
public record PlansPage(
        SchoolYear year,
        @Nullable String state,
        String search,
        List<Count> counts,
        List<Row> rows,
        boolean mayDecide,
        List<Waiting> amendments,
        @Nullable String next) {

    /** An amendment that waits for a decision until a day; plan is the public id. */
    public record Waiting(
            String plan,
            String school,
            String title,
            Instant at,
            @Nullable LocalDate answerBy) {}

    public record Count(String state, int schools) {}

    /**
     * A school's plan.
     *
     * @param plan public id; null when it may not be opened yet
     * @param state none, or the state of the plan
     * @param answerBy the last of the promised days, while it waits
     * @param left working days until then, negative when it has passed
     * @param done and all: measures of a plan in force
     */
    public record Row(
            @Nullable String plan,
            String school,
            @Nullable String district,
            String state,
            @Nullable Instant since,
            @Nullable LocalDate answerBy,
            int left,
            int done,
            int all) {}

    public @Nullable String nextAddress() {
        return next == null
                ? null
                : Pages.address("/plans", "after", next, "state", state == null ? "" : state, "search", search);
    }
}

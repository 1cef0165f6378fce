package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * Plans that wait for the authority's word, the fewest days left first.
 *
 * @param amendments of plans in force that wait for a decision, oldest first
 * @param all how many wait; the rows are the first of them
 * @param within working days the authority has promised to answer in
 */
public record PlansWaiting(int all, int within, List<Row> rows, List<PlansPage.Waiting> amendments) {

    /**
     * A plan that waits.
     *
     * @param plan public id
     * @param since the day it was submitted
     * @param left working days until the last promised day, negative after it
     */
    public record Row(String plan, String school, LocalDate since, int left) {}
}

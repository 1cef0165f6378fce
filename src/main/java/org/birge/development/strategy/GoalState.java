package org.birge.development.strategy;

import org.birge.shared.SchoolYear;

/** Whether the last year of a goal is over; what is over stays as it was. */
enum GoalState {
    RUNNING,
    OVER;

    static GoalState of(SchoolYear until, SchoolYear now) {
        return until.compareTo(now) < 0 ? OVER : RUNNING;
    }
}

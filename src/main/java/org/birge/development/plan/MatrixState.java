package org.birge.development.plan;

import org.birge.shared.SchoolYear;

/** The year a matrix of responsibility is for: it can be set until the year is over. */
enum MatrixState {
    RUNNING,
    OVER;

    static MatrixState of(SchoolYear year, SchoolYear now) {
        return year.compareTo(now) < 0 ? OVER : RUNNING;
    }
}

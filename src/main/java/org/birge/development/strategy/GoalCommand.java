package org.birge.development.strategy;

/** What can be done with goals: a school's, and those of the centre's strategic plan. */
enum GoalCommand {
    READ_SCHOOL,
    /** Add, change, drop, put back. */
    WRITE_SCHOOL,
    READ_CENTRE,
    WRITE_CENTRE
}

package org.birge.development.strategy;

/** What can be done with goals: a school's, and those of the centre's strategic plan. */
enum GoalCommand {
    READ_SCHOOL,
    /** Add, change, drop, put back. */
    WRITE_SCHOOL,
    /** Put a school's strategy under a number and a date. */
    ISSUE_SCHOOL,
    READ_CENTRE,
    WRITE_CENTRE,
    /** The same with the centre's plan. */
    ISSUE_CENTRE
}

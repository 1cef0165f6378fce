package org.birge.support.induction;

/** What can be done with the year of a pair. */
enum InductionCommand {
    /** Which programme it is, its milestones and how many steps are done. */
    FOLLOW,
    /** Choose the programme. */
    CHOOSE,
    /** All steps, what was written about them, and the journal. */
    READ,
    /** Write in the journal. */
    WRITE
}

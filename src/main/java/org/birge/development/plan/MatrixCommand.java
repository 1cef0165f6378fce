package org.birge.development.plan;

/** What can be done with the matrix of responsibility. */
enum MatrixCommand {
    READ,
    /** Say who answers for a section and who confirms. */
    SET,
    /** Give measures of the draft to whom the matrix names. */
    FOLLOW,
    /** Put it under a number and a date. */
    ISSUE
}

package org.birge.support.situation;

/** What can be done with a problem. */
enum ProblemCommand {
    READ,
    /** Write it anew. */
    CHANGE,
    /** Let the centre see it. */
    SHOW,
    /** Let the centre see it no longer. */
    HIDE,
    /** Add what was tried. */
    TRY,
    /** Say what the centre can do, or what helped elsewhere. */
    ANSWER,
    SOLVE,
    /** It is there again. */
    REOPEN
}

package org.birge.support.assignment;

/** What can be done with a proposal of who takes which request. */
enum AssignmentCommand {
    READ,
    /** Make one, or plan again. */
    START,
    STOP,
    /** Fix a line, so that planning again leaves it. */
    PIN,
    /** Give a request to somebody else by hand, to nobody, or to anybody but this one. */
    MOVE,
    /** Take lines over: the requests are assigned as by hand. */
    TAKE_OVER,
    /** Say how much each wish counts. */
    WEIGH,
    /** Note what somebody helps with and how much at once. */
    SET_TERMS
}

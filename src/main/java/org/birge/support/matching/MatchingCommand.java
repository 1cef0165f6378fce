package org.birge.support.matching;

/** What can be done with a proposal. */
enum MatchingCommand {
    READ,
    /** Make one, or plan again. */
    START,
    STOP,
    /** Fix a pair, so that planning again leaves it. */
    PIN,
    /** Give somebody another mentor by hand, or none. */
    MOVE,
    /** Propose pairs to the people. */
    ACCEPT,
    /** Say how much each wish counts. */
    WEIGH
}

package org.birge.support.outcome;

/** What can be done with the closing question of a pair. */
enum ClosingCommand {
    /** Answer it, or change one's answer. */
    ANSWER,
    READ
}

package org.birge.support.visit;

/** What can be done with a visit. */
enum VisitCommand {
    READ,
    /** The day suits the school. */
    AGREE,
    /** Propose another day. */
    WISH,
    /** Take the day the school proposed. */
    ACCEPT,
    /** Another day, other hours or other people; the school is asked anew. */
    MOVE,
    CALL_OFF,
    /** Write down what was seen and done. */
    RECORD,
    /** The school says how it sees the record. */
    ANSWER,
    /** The school confirms the record. */
    CONFIRM
}

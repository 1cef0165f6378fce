package org.birge.development.plan;

/** What can be done with a plan. */
enum PlanCommand {
    READ,
    /** Begin it, write measures into it, take them out, give reasons. */
    WRITE,
    SUBMIT,
    TAKE_BACK,
    /** Agree, take note, return. */
    DECIDE,
    AMEND,
    /** An amendment in the own sections, which waits for the head. */
    PROPOSE_AMENDMENT,
    /** Accept what a deputy proposes, or decline it. */
    DECIDE_PROPOSAL,
    DECIDE_AMENDMENT
}

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
    DECIDE_AMENDMENT
}

package org.birge.councils;

/** What can be done with a council. */
enum CouncilCommand {
    FORM,
    READ,
    /** Officers and members. */
    SEAT,
    PLAN,
    CALL
}

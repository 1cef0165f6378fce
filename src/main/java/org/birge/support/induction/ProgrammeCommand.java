package org.birge.support.induction;

/** What can be done with a programme. */
enum ProgrammeCommand {
    READ,
    COPY,
    CHANGE,
    WITHDRAW,
    RESTORE
}

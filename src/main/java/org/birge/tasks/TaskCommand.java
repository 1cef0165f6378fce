package org.birge.tasks;

/** What can be done with a task. */
enum TaskCommand {
    READ,
    /** Say how far it is, split it into steps, mark it done. */
    WORK,
    ATTACH,
    /** Confirm, or return with words. */
    CONFIRM,
    POSTPONE,
    POSTPONE_AGAIN,
    CANCEL
}

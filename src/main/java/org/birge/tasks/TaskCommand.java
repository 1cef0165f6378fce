package org.birge.tasks;

/** What can be done with a task. */
enum TaskCommand {
    READ,
    /** Say how far it is, split it into steps, mark it done. */
    WORK,
    ATTACH,
    /** Confirm, or return with words. */
    CONFIRM,
    /** Confirm single steps that are done. */
    CONFIRM_STEPS,
    POSTPONE,
    POSTPONE_AGAIN,
    /** Move the due day to the next school day when an authority set it off; no postponement. */
    MOVE_OFF_DAY,
    CANCEL
}

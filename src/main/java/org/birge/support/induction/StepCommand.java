package org.birge.support.induction;

/** What can be done with a step of a pair while the pair goes on. */
enum StepCommand {
    /** Say that it is done. */
    FINISH,
    /** Say that it is not done after all. */
    TAKE_BACK,
    CONFIRM,
    /** Say to the other that something is missing. */
    GIVE_BACK,
    POSTPONE,
    /** Say that it is not needed, and why. */
    DISMISS,
    RESUME,
    NOTE
}

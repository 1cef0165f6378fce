package org.birge.development.control;

/** What can be done with a control point. */
enum ControlCommand {
    READ,
    /** Say in words how the sections stand. */
    WRITE,
    /** Say shortly where the point stands, and what is needed where it is hindered. */
    SAY,
    /** Freeze the figures with the day. */
    CONFIRM,
    SEE_TOTALS
}

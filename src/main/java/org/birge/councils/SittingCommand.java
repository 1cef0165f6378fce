package org.birge.councils;

/** What can be done with a sitting. */
enum SittingCommand {
    READ,
    MOVE,
    CANCEL,
    INVITE,
    /** Add items and change them. */
    WRITE_AGENDA,
    /** Put items in another order, take them out. */
    ORDER_AGENDA,
    OPEN,
    MARK_ATTENDANCE,
    /** Write what was said, say that an item is dealt with. */
    WRITE_NOTES,
    /** Put a motion and count the votes. */
    VOTE,
    DECIDE,
    CLOSE,
    CONFIRM_MINUTES,
    AMEND_MINUTES,
    ATTACH_SHEET
}

package org.birge.growth.contact;

/** What can be done with a contact to a body outside. */
enum ContactCommand {
    READ,
    /** Mend what came back and propose it again. */
    MEND,
    AGREE,
    /** Give it back with a reason. */
    RETURN,
    /** Write down number and day of the agreement that was signed, or write them anew. */
    ENTER,
    /** Somebody else answers for it from now on. */
    HAND_OVER,
    /** End it before its time, with a reason. */
    END,
    WITHDRAW
}

package org.birge.growth.lesson;

/** What can be done with a master lesson. */
enum MasterCommand {
    READ,
    CHANGE,
    /** Tell the region of it. */
    ANNOUNCE,
    /** Say that it was shown, or can be watched. */
    SHOW,
    /** Put the recording beside it, as a link or a file. */
    RECORD,
    /** Say that one comes. */
    SIGN_UP,
    /** Say that one does not after all. */
    LEAVE,
    /** Say something in the discussion. */
    COMMENT,
    /** Hide what somebody said, with a reason. */
    MODERATE,
    /** Write what it and its discussion came to. */
    ANALYSE,
    CALL_OFF
}

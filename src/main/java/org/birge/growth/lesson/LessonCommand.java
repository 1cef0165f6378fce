package org.birge.growth.lesson;

/** What can be done with an open lesson. */
enum LessonCommand {
    READ,
    AGREE,
    DECLINE,
    CHANGE,
    /** Take a place as a guest. */
    SIGN_UP,
    /** Give the place back. */
    LEAVE,
    /** Say that it was held, and who came. */
    HOLD,
    /** Write what one takes along. */
    ANALYSE,
    CALL_OFF
}

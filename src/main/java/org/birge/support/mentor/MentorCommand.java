package org.birge.support.mentor;

/** What can be done with the profile of a mentor. */
enum MentorCommand {
    READ,
    /** Say yes to being put forward. */
    CONSENT,
    APPROVE,
    /** Say no to being put forward, or to an application. */
    DECLINE,
    CHANGE,
    PAUSE,
    RESUME,
    END
}

package org.birge.growth.training;

/** What can be done with a session of a course. */
enum TrainingCommand {
    READ,
    CHANGE,
    OPEN,
    CALL_OFF,
    /** Invite the schools a need is about. */
    INVITE,
    /** Say that nobody of an invited school comes. */
    ANSWER_INVITATION,
    /** Mark who was there. */
    MARK,
    HOLD,
    /** Write who completed it. */
    RESULT,
    CLOSE
}

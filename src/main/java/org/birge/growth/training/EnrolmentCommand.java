package org.birge.growth.training;

/** What can be done with somebody's place in a session. */
enum EnrolmentCommand {
    READ,
    /** Say yes to being proposed by the head. */
    CONSENT,
    /** The head lets somebody go. */
    AGREE,
    /** The centre takes somebody in: onto a free place, else onto the waiting list. */
    ACCEPT,
    DECLINE,
    WITHDRAW,
    /** Say whether it helped in lessons. */
    ANSWER,
    /** The head says what changed. */
    SAY_CHANGE
}

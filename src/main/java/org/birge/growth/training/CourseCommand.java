package org.birge.growth.training;

/** What can be done with a course. */
enum CourseCommand {
    READ,
    CHANGE,
    OFFER,
    WITHDRAW,
    /** Plan a session of it. */
    PLAN
}

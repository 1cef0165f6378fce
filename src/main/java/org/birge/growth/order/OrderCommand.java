package org.birge.growth.order;

/** What can be done with an order of courses. */
enum OrderCommand {
    READ,
    /** Change it and its lines. */
    CHANGE,
    /** Put it before the authority. */
    SUBMIT,
    AGREE,
    /** Give it back with a reason. */
    RETURN,
    /** Write down number and day of the letter with which it went to the institute. */
    SEND,
    /** Write down what the institute answered to a line. */
    ANSWER,
    /** Plan a session of a course that was promised. */
    PLAN,
    FINISH,
    WITHDRAW
}

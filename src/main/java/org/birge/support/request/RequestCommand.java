package org.birge.support.request;

/** What can be done with a request. */
enum RequestCommand {
    READ,
    WITHDRAW,
    /** Take it on, or give it to somebody of the centre, with the day planned. */
    TAKE,
    /** Give it to another division. */
    PASS_ON,
    /** Write down what was done. */
    RECORD,
    /** Say that it helped, and how well. */
    CONFIRM,
    /** Say that it did not help yet. */
    GIVE_BACK
}

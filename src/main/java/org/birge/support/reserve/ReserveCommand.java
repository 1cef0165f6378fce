package org.birge.support.reserve;

/** What can be done with an entry of the leadership reserve. */
public enum ReserveCommand {
    READ,
    /** Agree to have been put forward. */
    CONSENT,
    /** Change for what, when and in which languages. */
    CHANGE,
    /** Plan a step of preparation, drop one, say that it is done. */
    PREPARE,
    /** Take a candidate into the reserve. */
    ADMIT,
    /** Look through the entry, once a year. */
    REVIEW,
    /** Record that the person was appointed. */
    APPOINT,
    /** Withdraw, as the person it is about. */
    LEAVE,
    /** End it with a reason. */
    REMOVE
}

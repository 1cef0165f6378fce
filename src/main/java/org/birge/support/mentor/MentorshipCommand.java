package org.birge.support.mentor;

/** What can be done with a pair. */
public enum MentorshipCommand {
    READ,
    /** Say yes, as the one of the three that one is. */
    AGREE,
    DECLINE,
    /** Take a proposal back. */
    WITHDRAW,
    /** Change the last day or the hours. */
    CHANGE_TERMS,
    /** Propose another mentor instead; this pair ends. */
    REPLACE,
    /** End it before its last day. */
    END
}

package org.birge.support.mentor;

/** A pair that went on ended: before its last day, or with it. Published within the transaction that makes it true. */
public record MentorshipEnded(long mentorship) {}

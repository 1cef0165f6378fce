package org.birge.support.mentor;

/** The third of the three said yes. Published within the transaction that makes it true. */
public record MentorshipBegan(long mentorship) {}

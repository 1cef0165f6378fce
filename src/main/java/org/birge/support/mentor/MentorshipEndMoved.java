package org.birge.support.mentor;

import java.time.LocalDate;

/** The last day of a pair that goes on was moved, from one day to another; by its public id. Published within the transaction. */
public record MentorshipEndMoved(String mentorship, LocalDate was, LocalDate becomes) {}

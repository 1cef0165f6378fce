package org.birge.support.induction;

/** One programme, month by month, and what the reader may do with it. */
public record ProgrammePage(Programme programme, boolean copy, boolean change, boolean restore) {}

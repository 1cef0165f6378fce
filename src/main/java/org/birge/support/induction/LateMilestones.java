package org.birge.support.induction;

/** The card on Today of the head and the centre. */
public record LateMilestones(int late) {}

package org.birge.support.situation;

/** The card on Today: how many problems wait for the reader's word. */
public record SituationWaiting(boolean centre, int waiting) {}

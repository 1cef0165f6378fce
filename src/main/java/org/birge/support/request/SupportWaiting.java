package org.birge.support.request;

/**
 * The card on Today: what the reader has something to do with.
 *
 * @param centre whether the reader answers requests; then fresh ones nobody has taken on, and late ones; else those that wait for the reader's word
 */
public record SupportWaiting(boolean centre, int fresh, int late, int toConfirm) {}

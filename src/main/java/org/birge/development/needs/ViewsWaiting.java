package org.birge.development.needs;

import java.time.LocalDate;

/**
 * Teachers who wait for the reader's view as their leader.
 *
 * @param people how many
 */
public record ViewsWaiting(String campaign, LocalDate closes, int people) {}

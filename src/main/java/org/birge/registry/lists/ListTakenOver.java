package org.birge.registry.lists;

import java.time.Instant;

/** A list of schools or staff was taken over. One event a list, whatever its length. */
public record ListTakenOver(long importId, long placeKey, Instant at) {}

package org.birge.registry;

import java.time.LocalDate;

/**
 * An authority set days off on top of the calendar; told within the transaction that sets them.
 *
 * @param id public id of these days
 * @param low the first place key they are for, and high the one after the last
 * @param school whether they are for one school alone; else for an authority's area
 * @param from first day off, and until the last one
 */
public record DaysSetOff(String id, long low, long high, boolean school, LocalDate from, LocalDate until) {}

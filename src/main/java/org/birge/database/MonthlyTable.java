package org.birge.database;

/**
 * A table that only grows and is partitioned by month. A module that owns one makes a bean of this; the months are then made
 * by the owner role at the start and every day. The table has a default partition for what no month holds.
 */
public record MonthlyTable(String schema, String table) {}

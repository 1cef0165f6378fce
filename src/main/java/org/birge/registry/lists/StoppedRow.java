package org.birge.registry.lists;

/** A row that later work stands on; reason is "changed" or the table that refers to it. */
public record StoppedRow(int row, String name, String reason) {}

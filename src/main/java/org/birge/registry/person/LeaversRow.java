package org.birge.registry.person;

import java.time.LocalDate;

/** Somebody who leaves or has left after this last day, and how many open tasks they owe here. */
public record LeaversRow(String publicId, String name, LocalDate lastDay, int owed) {}

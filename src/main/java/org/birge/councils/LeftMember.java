package org.birge.councils;

import java.time.LocalDate;

/**
 * Somebody who was added to a council and has left the place since.
 *
 * @param added public id of the row that added them
 * @param leftOn the first day they were no longer there, nor in the council
 */
public record LeftMember(String added, String name, String capacity, LocalDate leftOn) {}

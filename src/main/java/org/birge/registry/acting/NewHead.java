package org.birge.registry.acting;

import java.time.LocalDate;

/**
 * A new head has begun where somebody acted.
 *
 * @param acted who acted until then, by name
 * @param from first day of the new head
 * @param reader what the reader is: the new head (head), the new head who acted before (self), or whoever acted (acted)
 */
public record NewHead(String acted, LocalDate from, String reader) {}

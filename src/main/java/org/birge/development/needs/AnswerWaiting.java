package org.birge.development.needs;

import java.time.LocalDate;

/**
 * A questionnaire that waits for the reader.
 *
 * @param minutes it usually takes
 * @param begun whether something is kept already
 */
public record AnswerWaiting(String campaign, LocalDate closes, int minutes, boolean begun) {}

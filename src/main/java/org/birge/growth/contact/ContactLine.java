package org.birge.growth.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of contacts.
 *
 * @param country two letters
 * @param office whose contact it is
 * @param answersFor name of who answers for it; null where the reader does not see them
 * @param answerBy the last promised day of the authority, while it is before it
 * @param before whether it is entered, but its first day is to come
 */
public record ContactLine(
        String publicId,
        String kind,
        String name,
        String country,
        String office,
        @Nullable String answersFor,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate answerBy,
        @Nullable String number,
        ContactState state,
        boolean before) {}

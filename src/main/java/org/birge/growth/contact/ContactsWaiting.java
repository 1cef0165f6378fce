package org.birge.growth.contact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the contacts waits for the reader.
 *
 * @param next what is to be done with which contact, the most pressing first
 */
public record ContactsWaiting(List<Next> next) {

    /**
     * @param what agree for the authority; mend, enter, or over for what ends soon, for the office
     * @param by the day by which it was promised, or the last day; null where none is
     * @param late whether that day is over
     */
    public record Next(
            String publicId,
            String what,
            String name,
            String office,
            @Nullable LocalDate by,
            boolean late) {}
}

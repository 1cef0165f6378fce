package org.birge.councils;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an office of a council stands on a day.
 *
 * @param council the council's id
 * @param holder null while it is vacant
 * @param from first day of the holder's term; null for whoever chairs by their post
 * @param termUntil last day of the term, null where none was set
 * @param vacantSince null while it is held, and where nobody was ever appointed
 */
public record OfficeStanding(
        long council,
        Office office,
        @Nullable Officer holder,
        @Nullable LocalDate from,
        @Nullable LocalDate termUntil,
        @Nullable LocalDate vacantSince) {

    static OfficeStanding never(long council, Office office) {
        return new OfficeStanding(council, office, null, null, null, null);
    }

    public boolean vacant() {
        return holder == null;
    }

    /** Whether the term is over on the day, though nobody else was appointed. */
    public boolean ranOut(LocalDate day) {
        return holder != null && termUntil != null && day.isAfter(termUntil);
    }

    boolean heldBy(@Nullable Long person) {
        return person != null && holder != null && person.equals(holder.person());
    }
}

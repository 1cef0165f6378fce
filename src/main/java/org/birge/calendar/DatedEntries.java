package org.birge.calendar;

import java.time.LocalDate;
import java.util.List;
import org.birge.access.Actor;
import org.birge.web.Words;

/** What a module puts into people's calendars; modules contribute beans. */
public interface DatedEntries {

    /**
     * The entries of this person at the place of the actor's grant, asked within the actor's scope. Only what the same person would find
     * on their own pages.
     *
     * @param since what is over may be left out when it was before this day
     * @param words in the person's language
     */
    List<DatedEntry> of(Actor actor, LocalDate since, Words words);
}

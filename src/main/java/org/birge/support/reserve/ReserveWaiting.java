package org.birge.support.reserve;

import java.time.LocalDate;
import java.util.List;

/**
 * What of the reserve waits for the reader.
 *
 * @param asked public ids of own entries that wait for consent
 * @param steps own steps of preparation that are due soon
 * @param candidates who wait to be taken in; reviews who were not looked through for a year
 */
public record ReserveWaiting(List<String> asked, List<Step> steps, int candidates, int reviews) {

    public record Step(String entry, String what, LocalDate due) {}

    boolean isEmpty() {
        return asked.isEmpty() && steps.isEmpty() && candidates == 0 && reviews == 0;
    }
}

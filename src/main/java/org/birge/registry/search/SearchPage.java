package org.birge.registry.search;

import java.util.List;
import org.birge.shared.pack.CountryPack;

/** What was asked and what was found; openable says whether organisations have a page for this viewer. */
public record SearchPage(
        String q,
        List<Found.FoundPerson> people,
        List<Found.FoundPlace> places,
        boolean openPeople,
        boolean openPlaces,
        CountryPack pack) {

    public boolean nothing() {
        return people.isEmpty() && places.isEmpty();
    }
}

package org.birge.councils;

import java.time.LocalDate;

/**
 * A council of a place.
 *
 * @param kind code of the pack's councils
 * @param organisation id of the place it belongs to
 * @param place the place's name
 */
public record Council(
        long id, String publicId, String kind, long organisation, long placeKey, String place, LocalDate formedOn) {}

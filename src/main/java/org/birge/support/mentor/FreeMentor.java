package org.birge.support.mentor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mentor who takes young teachers, as matching asks.
 *
 * @param person id
 * @param latitude of the place of work; null where it is not on the map
 * @param taken pairs the mentor has said yes to and that have not ended
 * @param area whether they go to other schools
 * @param km how far by road; null anywhere in the area
 * @param teachingSince first day as an educator, wherever
 * @param heads whether they head a school
 * @param posts codes of the posts they hold there today
 */
public record FreeMentor(
        long person,
        String name,
        long organisation,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<String> subjects,
        List<String> languages,
        int capacity,
        int taken,
        boolean area,
        @Nullable Integer km,
        @Nullable LocalDate teachingSince,
        List<String> strengths,
        boolean heads,
        List<String> posts) {}

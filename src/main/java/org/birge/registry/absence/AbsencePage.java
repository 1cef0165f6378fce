package org.birge.registry.absence;

import java.time.LocalDate;
import java.util.List;
import org.birge.web.Problems;

/**
 * When somebody is and was away.
 *
 * @param keeps whether the viewer enters days; else they are the person
 */
public record AbsencePage(
        String person, String name, List<Row> rows, Typed typed, LocalDate today, boolean keeps, Problems problems) {

    public record Row(String publicId, String kind, LocalDate from, LocalDate until) {}

    public record Typed(String kind, String from, String until) {}
}

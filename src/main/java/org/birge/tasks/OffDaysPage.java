package org.birge.tasks;

import java.time.LocalDate;
import java.util.List;

/** Tasks due on a day that was set off, each with the next school day. */
public record OffDaysPage(List<Row> rows) {

    public record Row(String publicId, String kind, String title, String responsible, LocalDate due, LocalDate next) {}
}

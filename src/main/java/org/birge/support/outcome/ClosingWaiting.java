package org.birge.support.outcome;

import java.time.LocalDate;
import java.util.List;

/** Pairs of the reader that are over and wait for the closing answer. */
public record ClosingWaiting(List<Line> lines) {

    public record Line(String pair, String other, LocalDate until) {}
}

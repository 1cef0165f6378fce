package org.birge.shared;

import java.time.LocalDate;
import java.time.Month;

/** A school year, named by the calendar year it starts in: 2026 is 2026/27. It turns on 1 August, before both countries' first day. */
public record SchoolYear(int start) implements Comparable<SchoolYear> {

    public static SchoolYear at(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= Month.AUGUST.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public SchoolYear next() {
        return new SchoolYear(start + 1);
    }

    public SchoolYear previous() {
        return new SchoolYear(start - 1);
    }

    /** As people write it: 2026/27. */
    @Override
    public String toString() {
        return "%d/%02d".formatted(start, (start + 1) % 100);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(start, other.start);
    }
}

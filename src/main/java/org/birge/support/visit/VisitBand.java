package org.birge.support.visit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long ago the last visit was, from the nearest to the farthest; the number on the map is its place here, from 1. */
public enum VisitBand {
    MONTH(30),
    QUARTER(91),
    HALF(182),
    YEAR(365),
    LONG(Integer.MAX_VALUE),
    NEVER(Integer.MAX_VALUE);

    private final int days;

    VisitBand(int days) {
        this.days = days;
    }

    static VisitBand of(@Nullable LocalDate last, LocalDate today) {
        if (last == null) {
            return NEVER;
        }
        long ago = ChronoUnit.DAYS.between(last, today);
        for (VisitBand band : values()) {
            if (ago <= band.days) {
                return band;
            }
        }
        return LONG;
    }

    public int number() {
        return ordinal() + 1;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

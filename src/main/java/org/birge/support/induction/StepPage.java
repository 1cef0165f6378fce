package org.birge.support.induction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a pair, what the two did and wrote, and what the reader may do. */
public record StepPage(
        PairFacts pair, YearLine step, long version, LocalDate today, Rights rights, List<Event> events) {

    public record Rights(
            boolean finish,
            boolean takeBack,
            boolean confirm,
            boolean giveBack,
            boolean postpone,
            boolean dismiss,
            boolean resume,
            boolean note) {}

    public record Event(
            Instant at, String who, String what, @Nullable String words) {}

    /** The last day it may be postponed to from. */
    public LocalDate earliest() {
        return today.isAfter(step.due()) ? today : step.due().plusDays(1);
    }
}

package org.birge.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The application's clock. It stands still until a test moves it; each class begins on 21 November 2026, 08:00 UTC. */
public final class MovableClock extends Clock {

    public static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private volatile Instant now = START;

    /** To this day at 08:00 UTC, noon in Baku. */
    public void moveTo(LocalDate day) {
        now = day.atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC);
    }

    public void moveTo(Instant moment) {
        now = moment;
    }

    public void forward(Duration by) {
        now = now.plus(by);
    }

    /** The day it is in the country's zone by now; both countries' are close enough for tests. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZoneId.of("Asia/Baku"));
    }

    public void reset() {
        now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    private static final class InZone extends Clock {

        private final MovableClock clock;
        private final ZoneId zone;

        InZone(MovableClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}

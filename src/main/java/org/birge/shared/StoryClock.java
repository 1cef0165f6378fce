package org.birge.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The application's clock. Within {@link #at} it stands still at a moment of the past, so that a demo's history is made by the usual commands. */
public final class StoryClock extends Clock {

    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    private final Clock real;

    public StoryClock() {
        this(Clock.systemUTC());
    }

    private StoryClock(Clock real) {
        this.real = real;
    }

    /** Does something as if it were this moment, on this thread. */
    public static <T, X extends Throwable> T at(Instant moment, ScopedValue.CallableOp<? extends T, X> action)
            throws X {
        return ScopedValue.where(TOLD, moment).call(action);
    }

    @Override
    public Instant instant() {
        return TOLD.isBound() ? TOLD.get() : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone() == null ? ZoneOffset.UTC : real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StoryClock(real.withZone(zone));
    }
}

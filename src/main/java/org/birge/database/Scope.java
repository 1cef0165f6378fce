package org.birge.database;

import org.jspecify.annotations.Nullable;

/**
 * Whose eyes a transaction sees with. Every transaction carries the scope that was current when it began; row security
 * reads it from the settings birge.low, birge.high, birge.person, birge.account, birge.organisation and birge.role.
 * Changing the scope inside a transaction changes nothing until the next one begins.
 *
 * @param low first place key within reach
 * @param high first place key beyond reach; equal to low when nothing is within reach
 * @param person the viewer as a person of the registry
 * @param account the viewer's account
 * @param organisation where the viewer works at the moment
 * @param role the viewer's role, or job:name; empty for nobody
 */
public record Scope(
        long low,
        long high,
        @Nullable Long person,
        @Nullable Long account,
        @Nullable Long organisation,
        String role) {

    private static final Scope NONE = new Scope(0, 0, null, null, null, "");
    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    public Scope {
        if (low < 0 || high < low) {
            throw new IllegalArgumentException("no range of places: " + low + " to " + high);
        }
    }

    /** Nobody: reaches no place and no person. */
    public static Scope none() {
        return NONE;
    }

    /** A job that works on all places; the name shows in the trail. */
    public static Scope everything(String job) {
        return new Scope(0, Long.MAX_VALUE, null, null, null, "job:" + job);
    }

    /** The scope of this thread, nobody's when none was set. */
    public static Scope current() {
        return CURRENT.orElse(NONE);
    }

    /** Does something within a scope. Threads started inside do not inherit it and name their own. */
    public static <T, X extends Throwable> T call(Scope scope, ScopedValue.CallableOp<? extends T, X> action) throws X {
        return ScopedValue.where(CURRENT, scope).call(action);
    }

    /** The same without an answer. */
    public static void run(Scope scope, Runnable action) {
        ScopedValue.where(CURRENT, scope).run(action);
    }

    /** Whether any place is within reach. */
    public boolean reachesPlaces() {
        return low < high;
    }
}

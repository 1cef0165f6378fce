package org.birge.development.plan;

import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A measure that may be taken over into a new plan.
 *
 * @param key where it comes from, as {@link Detail#origin} keeps it
 * @param responsible who answered for it there
 * @param done whether its work was done there
 * @param council that decided it
 */
public record Offer(
        String key,
        Kind kind,
        Measure measure,
        @Nullable String responsible,
        boolean done,
        @Nullable Text council) {

    public enum Kind {
        MEASURE,
        DECISION
    }
}

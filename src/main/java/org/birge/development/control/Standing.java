package org.birge.development.control;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head said of a control point as a whole.
 *
 * @param standing on-the-way, done or hindered
 * @param reason what hinders; empty unless hindered
 * @param needed what is needed against it; empty unless hindered
 * @param by who said it, as the person writes the name
 */
public record Standing(
        String standing,
        String reason,
        String needed,
        Instant at,
        @Nullable String by) {

    static final String HINDERED = "hindered";

    /** In the order they are offered. */
    public static final List<String> ALL = List.of("on-the-way", "done", HINDERED);

    public boolean hindered() {
        return standing.equals(HINDERED);
    }
}

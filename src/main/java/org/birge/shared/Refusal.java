package org.birge.shared;

import java.util.List;

/**
 * A rule says no. The reader gets the rule's message in their language (HTTP 409) and nothing is changed.
 * The key is a message key, the values fill its placeholders in order.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String STALE = "web.refusal.stale";

    private final String key;
    private final transient List<Object> values;

    public Refusal(String key, Object... values) {
        super(key, null, false, false);
        this.key = key;
        this.values = List.of(values);
    }

    /** Somebody else saved between this person's reading and their saving. */
    public static Refusal stale() {
        return new Refusal(STALE);
    }

    /** Whether somebody else saved in between. */
    public boolean isStale() {
        return key.equals(STALE);
    }

    /** The same refusal; where somebody else saved in between, in these words. */
    public Refusal staleAs(String words) {
        return isStale() ? new Refusal(words) : this;
    }

    public String key() {
        return key;
    }

    public List<Object> values() {
        return values;
    }
}

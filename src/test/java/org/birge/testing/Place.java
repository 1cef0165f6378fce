package org.birge.testing;

import org.birge.database.Scope;

/** An organisation of the cast. */
public record Place(long id, String publicId, String name, long key, long low, long high) {

    /** What somebody without an account of their own sees from here, such as a job for this place. */
    public Scope scope() {
        return new Scope(low, high, null, null, id, "job:test");
    }
}

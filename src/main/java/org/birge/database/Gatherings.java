package org.birge.database;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Where a page begins to gather its questions. */
@Component
public class Gatherings {

    private final JdbcOperations jdbc;

    Gatherings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A new one, for one page and one thread. */
    public Gathering begin() {
        return new Gathering(jdbc);
    }
}

package org.birge.database.embedded;

/** The database cannot be started; the message says why and what to do, and is meant for the person at the console. */
public class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}

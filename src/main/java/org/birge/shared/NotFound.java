package org.birge.shared;

/** There is no such thing, or it is not this viewer's to see: both are one and the same 404. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not there or not yours", null, false, false);
    }
}

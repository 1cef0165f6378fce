package org.birge.shared;

/** A text is longer than its command takes; the page shows what was written, so that it can be shortened. */
public final class TooLong extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final int most;

    TooLong(String field, int most, int length) {
        super("web.refusal.too-long", most, length);
        this.field = field;
        this.most = most;
    }

    /** The command's own name of the text. */
    public String field() {
        return field;
    }

    /** The most characters it may have. */
    public int most() {
        return most;
    }
}

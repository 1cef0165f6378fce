package org.birge.shared;

import org.jspecify.annotations.Nullable;

/** How long a text may be that people write, in characters. Each command says so of each text it takes. */
public final class Longest {

    /** A number as papers bear it. */
    public static final int NUMBER = 40;

    /** A name, a title of few words. */
    public static final int NAME = 200;

    /** A sentence. */
    public static final int LINE = 500;

    /** A reason, in a paragraph. */
    public static final int REASON = 1_000;

    /** An answer or a comment. */
    public static final int WORDS = 2_000;

    /** What was done or is asked for, told in full. */
    public static final int ACCOUNT = 4_000;

    private Longest() {}

    /** Refuses a text that is longer; none at all is not. */
    public static void demand(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw new TooLong(field, most, text.length());
        }
    }
}

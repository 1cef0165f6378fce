package org.birge.councils;

import org.birge.shared.Refusal;

/** How long what is written in a council may be, in letters; the forms say the same. What is longer is refused, never cut. */
final class Length {

    static final int NAME = 120;
    static final int PLACE = 300;
    static final int REASON = 500;
    static final int TITLE = 500;
    static final int ADDRESS = 500;
    static final int QUESTION = 1000;
    static final int WORDING = 2000;
    static final int AMENDMENT = 5000;
    static final int NOTES = 20_000;

    private Length() {}

    /** The text without spaces around it and with one letter for each end of a line, as browsers count. */
    static String within(int most, String text) {
        String written = text.replace("\r\n", "\n").strip();
        if (written.length() > most) {
            throw new Refusal("councils.refusal.too-long", most, written.length() - most);
        }
        return written;
    }
}

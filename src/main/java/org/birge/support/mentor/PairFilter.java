package org.birge.support.mentor;

import java.util.Map;
import org.birge.web.Pages;

/**
 * What the reader asks of the list of pairs, as it stands in the address.
 *
 * @param q part of a name or of the school's
 * @param state open, proposed, ended or all
 * @param after public id of the last pair of the page before
 */
public record PairFilter(String q, String state, String after) {

    static final String PATH = "/mentors/pairs";
    private static final int LONGEST = 100;

    static PairFilter of(Map<String, String> given) {
        String q = given.getOrDefault("q", "").strip();
        String state = given.getOrDefault("state", "");
        return new PairFilter(
                q.substring(0, Math.min(q.length(), LONGEST)),
                switch (state) {
                    case "proposed", "ended", "all" -> state;
                    default -> "open";
                },
                given.getOrDefault("after", ""));
    }

    public boolean isEmpty() {
        return q.isEmpty() && state.equals("open");
    }

    /** The same list in another state. */
    public String in(String other) {
        return Pages.address(PATH, "q", q, "state", other.equals("open") ? "" : other);
    }

    String next(String last) {
        return Pages.address(PATH, "q", q, "state", state, "after", last);
    }

    String first() {
        return in(state);
    }

    PairFilter whole() {
        return new PairFilter(q, state, "");
    }

    /** The whole list as a file, xlsx or csv. */
    public String export(String format) {
        return Pages.address(PATH + "/export", "q", q, "state", state, "format", format);
    }
}

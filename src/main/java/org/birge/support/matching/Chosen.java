package org.birge.support.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.birge.shared.NotFound;

/** A line of a proposal by its public id, as it was when somebody chose it. */
public record Chosen(String line, long version) {

    private static final Pattern TEXT = Pattern.compile("([^:]+):(\\d{1,18})");

    /** As a form sends it; what is no such thing is not there. */
    public static Chosen of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new NotFound();
        }
        return new Chosen(parts.group(1), Long.parseLong(parts.group(2)));
    }
}

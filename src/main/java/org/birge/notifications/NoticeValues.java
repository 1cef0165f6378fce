package org.birge.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.birge.web.Dates;

/** Values of a notice: its days and moments are kept as such and written in the language of whoever reads it. */
final class NoticeValues {

    /** Joins words without showing, so that a value is readable wherever it is not told by us. */
    private static final String MARK = "\u2060";

    private static final Pattern MARKED = Pattern.compile(MARK + "([0-9][0-9T:.Z-]+)" + MARK);

    private NoticeValues() {}

    static String marked(String dayOrMoment) {
        return MARK + dayOrMoment + MARK;
    }

    static Object[] told(List<String> values, Dates dates) {
        return values.stream()
                .map(value -> MARKED.matcher(value).replaceAll(found -> written(found, dates)))
                .toArray();
    }

    private static String written(MatchResult found, Dates dates) {
        String kept = found.group(1);
        return kept.indexOf('T') < 0 ? dates.day(LocalDate.parse(kept)) : dates.moment(Instant.parse(kept));
    }
}

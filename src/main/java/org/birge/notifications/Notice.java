package org.birge.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Something people should know. Publish it as an application event within the transaction that makes it true; it is kept in the same one.
 *
 * @param people ids of the persons told
 * @param key message key of the sentence
 * @param values values of its placeholders, as plain text; days and moments by {@link #day} and {@link #moment}
 * @param link where it leads, a path of ours
 */
public record Notice(List<Long> people, String key, List<String> values, String link) {

    /** A day within a value, written later as the reader's language writes days. */
    public static String day(LocalDate day) {
        return NoticeValues.marked(day.toString());
    }

    /** A day with its hour within a value. */
    public static String moment(Instant moment) {
        return NoticeValues.marked(moment.toString());
    }

    /** Many different ones at once, as a job finds them; kept by one statement. */
    public record Many(List<Notice> notices) {}
}

package org.birge.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.birge.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the layout and every template need besides the page itself.
 *
 * @param languages of the interface, those of the country first
 * @param shown when the page is drawn, seconds of the epoch; forms carry it, so that what they ask of people's time can be told
 */
public record Shell(
        Words words,
        Dates dates,
        @Nullable Viewer viewer,
        List<Entry> navigation,
        String path,
        String csrfName,
        String csrfToken,
        @Nullable Notice notice,
        @Nullable HelpTopic help,
        LocalDate today,
        long shown,
        ZoneId zone,
        List<Language> languages,
        Assets assets) {

    /** Name of the field of a form that says when it was shown. */
    public static final String SHOWN = "_shown";

    /** A navigation entry as drawn: where, words, how many things wait there (0 shows none), whether it is the current one. */
    public record Entry(String path, String label, int count, boolean current, boolean onPhone) {}

    /** What was just done, as a sentence for the page after it. */
    public record Notice(String key, String words) {}

    /** Whether this was just done. */
    public boolean justDone(String key) {
        return notice != null && notice.key().equals(key);
    }

    public String say(String key, Object... values) {
        return words.of(key, values);
    }

    public Language language() {
        return words.language();
    }

    public String asset(String path) {
        return assets.address(path);
    }

    public boolean may(String permission) {
        return viewer != null && viewer.may(permission);
    }
}

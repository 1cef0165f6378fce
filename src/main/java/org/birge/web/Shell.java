package org.birge.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.birge.shared.Language;
import org.jspecify.annotations.Nullable;

/** What the layout and every template need besides the page itself. */
public record Shell(
        Words words,
        Dates dates,
        @Nullable Viewer viewer,
        List<Entry> navigation,
        String path,
        String csrfName,
        String csrfToken,
        @Nullable String notice,
        @Nullable HelpTopic help,
        LocalDate today,
        ZoneId zone,
        Assets assets) {

    /** A navigation entry as drawn: where, words, how many things wait there (0 shows none), whether it is the current one. */
    public record Entry(String path, String label, int count, boolean current, boolean onPhone) {}

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

package org.birge.access.trail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the trail and what it is narrowed to. */
public record TrailPage(
        List<TrailRows.Row> rows, String action, @Nullable Long account, boolean more) {

    /** Every action that is recorded, for the filter. */
    public static final List<String> ACTIONS = List.of(
            "signed-in",
            "sign-in-failed",
            "password-set",
            "refused",
            "invited",
            "grant-given",
            "grant-ended",
            "imported",
            "import-undone",
            "exported",
            "answer-read",
            "trail-read");

    public String next() {
        TrailRows.Row last = rows.getLast();
        return "/settings/trail?before=" + last.at() + "&id=" + last.id()
                + (action.isBlank() ? "" : "&action=" + action) + (account == null ? "" : "&account=" + account);
    }
}

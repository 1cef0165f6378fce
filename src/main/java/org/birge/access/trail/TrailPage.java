package org.birge.access.trail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** A page of the trail and what it is narrowed to. */
public record TrailPage(List<TrailRows.Row> rows, TrailRows.Wish wish, boolean more) {

    /** Every action that is recorded, for the filter. */
    public static final List<String> ACTIONS = List.of(
            "signed-in",
            "sign-in-failed",
            "password-set",
            "refused",
            "invited",
            "grant-given",
            "grant-ended",
            "person-corrected",
            "person-renamed",
            "identifier-read",
            "posting-agreed",
            "posting-declined",
            "acting-head-named",
            "acting-head-ended",
            "list-received",
            "list-taken-over",
            "list-undone",
            "exported",
            "campaign-closed",
            "campaign-reopened",
            "calendar-made",
            "calendar-ended",
            "trail-read");

    public String next() {
        TrailRows.Row last = rows.getLast();
        UriComponentsBuilder next = UriComponentsBuilder.fromPath("/settings/trail")
                .queryParam("before", last.at())
                .queryParam("id", last.id());
        if (!wish.action().isEmpty()) {
            next.queryParam("action", wish.action());
        }
        if (wish.account() != null) {
            next.queryParam("account", wish.account());
        }
        if (wish.organisation() != null) {
            next.queryParam("organisation", wish.organisation());
        }
        if (wish.from() != null) {
            next.queryParam("from", wish.from());
        }
        return next.toUriString();
    }

    public String typed(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

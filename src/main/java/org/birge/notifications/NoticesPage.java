package org.birge.notifications;

import java.util.List;

/** The newest notices of the viewer. */
public record NoticesPage(List<Notices.Row> rows) {

    public boolean anyUnread() {
        return rows.stream().anyMatch(row -> !row.read());
    }
}

package org.birge.support.request;

import java.time.LocalDate;
import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.ScopedTransactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a page of the list of requests together: one query, whatever the place. */
@Component
class RequestList {

    static final int PAGE = 50;

    /** More than any centre answers in ten years. */
    private static final int MOST = 20_000;

    private final RequestRows rows;
    private final Divisions divisions;

    RequestList(RequestRows rows, Divisions divisions) {
        this.rows = rows;
        this.divisions = divisions;
    }

    LocalDate today() {
        return rows.today();
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ONCE)
    RequestsPage page(Actor actor, RequestFilter filter) {
        List<RequestLine> found = rows.page(actor, filter, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<RequestLine> lines = more ? found.subList(0, PAGE) : found;
        return new RequestsPage(
                actor.may(Permission.ANSWER_SUPPORT),
                lines,
                filter,
                divisions.all(),
                divisions.areas(),
                more ? filter.next(lines.getLast().publicId()) : null,
                filter.after().isEmpty() ? null : filter.first());
    }

    /** The whole list, for a file. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    List<RequestLine> all(Actor actor, RequestFilter filter) {
        return rows.page(actor, filter.whole(), MOST);
    }
}

package org.birge.registry.union;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.access.Actor;
import org.birge.database.ScopedTransactions;
import org.birge.registry.staff.Terms;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a page of the list of unions together: four queries, whatever the place. */
@Component
class UnionList {

    static final int PAGE = 50;

    private final UnionLines unions;
    private final Terms terms;
    private final CountryPack pack;
    private final Clock clock;

    UnionList(UnionLines unions, Terms terms, CountryPack pack, Clock clock) {
        this.unions = unions;
        this.terms = terms;
        this.pack = pack;
        this.clock = clock;
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    UnionsPage page(Actor actor, UnionFilter filter) {
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        UnionLines.Key after =
                filter.after().isEmpty() ? null : unions.key(filter.after()).orElse(null);
        List<Long> found = unions.page(actor, filter, today, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<UnionLine> lines = unions.lines(more ? found.subList(0, PAGE) : found, today);
        return new UnionsPage(
                !actor.atSchool(),
                lines,
                filter,
                terms.subjects(),
                more ? filter.next(lines.getLast().publicId()) : null,
                after == null ? null : filter.first());
    }

    /** A stretch of the list for export, after the union given; its last one is where the next begins. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    List<UnionLine> stretch(Actor actor, UnionFilter filter, @Nullable String after, int size) {
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        UnionLines.Key key = after == null ? null : unions.key(after).orElseThrow(NotFound::new);
        return unions.lines(unions.page(actor, filter, today, key, size), today);
    }
}

package org.birge.registry.union;

import java.util.List;
import org.birge.access.Actor;
import org.birge.database.ScopedTransactions;
import org.birge.registry.person.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page together on which people are chosen for a union. */
@Component
class Joining {

    private static final int LONGEST = 100;

    private final OneUnion unions;
    private final Candidates candidates;

    Joining(OneUnion unions, Candidates candidates) {
        this.unions = unions;
        this.candidates = candidates;
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    JoinPage page(Actor actor, String union, Form form) {
        UnionPage own = unions.own(actor, union);
        String q = form.text("q").substring(0, Math.min(form.text("q").length(), LONGEST));
        List<JoinPage.Candidate> found = q.isEmpty()
                ? candidates.suggested(actor, own.union(), unions.today())
                : candidates.named(q, own.union(), unions.today());
        boolean more = found.size() > Candidates.SHOWN;
        return new JoinPage(own, q, more ? found.subList(0, Candidates.SHOWN) : found, more, form);
    }
}

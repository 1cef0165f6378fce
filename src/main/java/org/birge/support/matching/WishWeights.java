package org.birge.support.matching;

import org.springframework.stereotype.Component;

/** How much each wish of mentoring counts, as centres decided. */
@Component
class WishWeights {

    private final KeptWeights kept;

    WishWeights(KeptWeights kept) {
        this.kept = kept;
    }

    /** The place's own, else those of the nearest centre whose area holds it; the usual ones where none decided. */
    Weights here() {
        return Weights.named(kept.here(RunKind.MENTORS));
    }

    void set(Weights weights) {
        kept.set(RunKind.MENTORS, weights.named());
    }
}

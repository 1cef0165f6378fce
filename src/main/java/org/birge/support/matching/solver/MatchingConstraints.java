package org.birge.support.matching.solver;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;

/**
 * What a matching is judged by. Hard: nobody carries more than they can, and no pair that a rule forbids. Then: as few as possible without a
 * mentor. Then: the pairs and the loads cost as little as possible. What a pair costs, the same functions say that explain it on the page.
 */
public class MatchingConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            noMoreThanTheyCanCarry(factory),
            noForbiddenPair(factory),
            nobodyWithoutMentor(factory),
            pairsCostLittle(factory),
            loadsAreEven(factory)
        };
    }

    private static Constraint noMoreThanTheyCanCarry(ConstraintFactory factory) {
        return loads(factory)
                .filter((places, load) -> load > places.free())
                .penalize(HardMediumSoftScore.ONE_HARD, (places, load) -> load - places.free())
                .asConstraint("capacity");
    }

    private static Constraint noForbiddenPair(ConstraintFactory factory) {
        return factory.forEach(Pairing.class)
                .filter(Pairing::forbidden)
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("forbidden pair");
    }

    private static Constraint nobodyWithoutMentor(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Pairing.class)
                .filter(pairing -> pairing.getPlaces() == null)
                .penalize(HardMediumSoftScore.ONE_MEDIUM)
                .asConstraint("without mentor");
    }

    private static Constraint pairsCostLittle(ConstraintFactory factory) {
        return factory.forEach(Pairing.class)
                .penalize(HardMediumSoftScore.ONE_SOFT, Pairing::cost)
                .asConstraint("cost of the pair");
    }

    private static Constraint loadsAreEven(ConstraintFactory factory) {
        return loads(factory)
                .penalize(HardMediumSoftScore.ONE_SOFT, Places::even)
                .asConstraint("even load");
    }

    private static BiConstraintStream<Places, Long> loads(ConstraintFactory factory) {
        return factory.forEach(Pairing.class).groupBy(Pairing::getPlaces, ConstraintCollectors.sum(Pairing::load));
    }
}

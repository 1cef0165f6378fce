package org.birge.support.matching.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All who wait, all who have places, and how good it is what the solver made of it. */
@PlanningSolution
public class Matching {

    @ProblemFactCollectionProperty
    private List<Places> places = List.of();

    @PlanningEntityCollectionProperty
    private List<Pairing> pairings = List.of();

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    private @Nullable Prices prices;

    /** For Timefold, which copies matchings. */
    public Matching() {}

    private Matching(List<Places> places, List<Pairing> pairings) {
        this.places = places;
        this.pairings = pairings;
    }

    /**
     * @param places in the order of their indices
     * @param costs by who waits, then by whose places; {@link Pairing#FORBIDDEN} where a rule stands in the way
     * @param loads in the same order; null where everybody counts one
     */
    public static Matching of(List<Places> places, int[][] costs, int @Nullable [][] loads) {
        List<Pairing> pairings = new ArrayList<>(costs.length);
        for (int i = 0; i < costs.length; i++) {
            int[] row = costs[i];
            int[] load = loads == null ? null : loads[i];
            List<Places> allowed = places.stream()
                    .filter(one -> row[one.index()] != Pairing.FORBIDDEN
                            && (load == null ? 1 : load[one.index()]) <= one.free())
                    .toList();
            pairings.add(new Pairing(i, allowed, row, load));
        }
        return new Matching(places, pairings);
    }

    /** Gives somebody a mentor, or nobody, whom the solver has to leave. */
    public void pin(int pairing, int at) {
        pairings.get(pairing).pin(at < 0 ? null : places.get(at));
    }

    public List<Places> getPlaces() {
        return places;
    }

    public List<Pairing> getPairings() {
        return pairings;
    }

    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }

    /** The score of what was solved. */
    public HardMediumSoftScore score() {
        return Objects.requireNonNull(score, "not yet scored");
    }

    /** Whose places each one got, by index; -1 for nobody's. */
    public int[] chosen() {
        return pairings.stream()
                .mapToInt(one -> one.getPlaces() == null ? -1 : one.getPlaces().index())
                .toArray();
    }

    /** What places are worth; reckoned at first use and shared by the copies made after that. */
    Prices prices() {
        if (prices == null) {
            prices = Prices.of(this);
        }
        return prices;
    }
}

package org.birge.support.matching.solver;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for a mentor, and the places the solver gives them: those of one mentor, or none. */
@PlanningEntity
public class Pairing {

    /** Stands among the costs for a mentor whom a rule forbids. */
    public static final int FORBIDDEN = -1;

    @PlanningId
    private int index;

    @PlanningPin
    private boolean pinned;

    @ValueRangeProvider
    private List<Places> allowed = List.of();

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Places places;

    private int[] costs = {};
    private int @Nullable [] loads;

    /** For Timefold, which copies pairings. */
    public Pairing() {}

    /**
     * @param index its number in the matching, from 0
     * @param costs what each mentor would cost, by the index of their places; {@link #FORBIDDEN} where a rule stands in the way
     * @param loads how much each mentor would have to carry; null where everybody counts one
     */
    Pairing(int index, List<Places> allowed, int[] costs, int @Nullable [] loads) {
        this.index = index;
        this.allowed = allowed;
        this.costs = costs;
        this.loads = loads;
    }

    public int getIndex() {
        return index;
    }

    public boolean isPinned() {
        return pinned;
    }

    public List<Places> getAllowed() {
        return allowed;
    }

    public @Nullable Places getPlaces() {
        return places;
    }

    public void setPlaces(@Nullable Places places) {
        this.places = places;
    }

    /** The solver leaves it as it is. */
    void pin(@Nullable Places fixed) {
        this.places = fixed;
        this.pinned = true;
    }

    public boolean forbidden() {
        return places != null && costs[places.index()] == FORBIDDEN;
    }

    /** What the present mentor costs; 0 without one. */
    public long cost() {
        return places == null ? 0 : Math.max(0, costs[places.index()]);
    }

    /** How much the present mentor carries for it; 0 without one. */
    public long load() {
        return places == null ? 0 : loadAt(places.index());
    }

    int costAt(int at) {
        return costs[at];
    }

    int loadAt(int at) {
        return loads == null ? 1 : loads[at];
    }

    boolean countsOne() {
        return loads == null;
    }
}

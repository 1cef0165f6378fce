package org.birge.support.matching.solver;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedCollection;
import org.jspecify.annotations.Nullable;

/** Several get another mentor in one move: one takes the place of the next, the last a free one or that of the first. */
final class Chain implements Move<Matching> {

    private final List<Pairing> who = new ArrayList<>(4);
    private final List<@Nullable Places> where = new ArrayList<>(4);

    Chain add(Pairing pairing, @Nullable Places places) {
        who.add(pairing);
        where.add(places);
        return this;
    }

    @Override
    public void execute(MutableSolutionView<Matching> view) {
        PlanningVariableMetaModel<Matching, Pairing, Places> variable =
                view.getSolutionMetaModel().genuineEntity(Pairing.class).basicVariable("places", Places.class);
        for (int i = 0; i < who.size(); i++) {
            view.changeVariable(variable, who.get(i), where.get(i));
        }
    }

    @Override
    public SequencedCollection<Object> getPlanningEntities() {
        return new ArrayList<>(who);
    }

    @Override
    public SequencedCollection<@Nullable Object> getPlanningValues() {
        return new ArrayList<>(where);
    }

    @Override
    public String toString() {
        return who + " to " + where;
    }
}

package org.birge.support.assignment;

import java.util.ArrayList;
import java.util.List;
import org.birge.support.matching.Wish;
import org.birge.support.matching.solver.Matching;
import org.birge.support.matching.solver.Pairing;
import org.birge.support.matching.solver.Places;
import org.jspecify.annotations.Nullable;

/**
 * A queue in figures, as the solver is asked. What an assignment costs, {@link AssignmentWish} says; who may not, {@link AssignmentRule}. Each
 * request counts one; whose hours of the week would not suffice for all they have got, has one place less and is asked about again.
 */
final class AssignmentFigures {

    private final Queue queue;
    private final Assignments assignments;
    private final AssignmentPins pins;
    private final int[] room;
    private final int[][] costs;

    AssignmentFigures(Queue queue, Assignments assignments) {
        this.queue = queue;
        this.assignments = assignments;
        this.pins = AssignmentPins.of(queue, assignments);
        this.room = queue.staff().stream().mapToInt(StaffMember::room).toArray();
        this.costs = costs();
    }

    AssignmentPins pins() {
        return pins;
    }

    /** What was chosen, on days. */
    AssignmentPlan plan(int[] chosen) {
        return AssignmentPlan.of(queue, assignments, pins, chosen);
    }

    /** What was fixed by hand stays, as far as the rules still allow it. */
    Matching matching() {
        Matching matching = Matching.of(rooms(), costs, null);
        pins.held().forEach(matching::pin);
        return matching;
    }

    /** The same with less room, where somebody has got more than their hours suffice for; null where all hours suffice. */
    @Nullable
    Matching narrower(int[] chosen) {
        int[] count = new int[room.length];
        int[] minutes = new int[room.length];
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] >= 0) {
                count[chosen[i]]++;
                PossibleAssignment fixed = pins.pairs().get(i);
                minutes[chosen[i]] += (fixed == null ? pair(i, chosen[i]) : fixed).minutes();
            }
        }
        boolean narrower = false;
        for (int at = 0; at < room.length; at++) {
            if (minutes[at] > queue.staff().get(at).free()) {
                room[at] = count[at] - 1;
                narrower = true;
            }
        }
        return narrower ? matching() : null;
    }

    private List<Places> rooms() {
        List<Places> places = new ArrayList<>();
        for (int at = 0; at < room.length; at++) {
            places.add(new Places(at, room[at], even(queue.staff().get(at), room[at])));
        }
        return places;
    }

    /** What each further one costs somebody beyond what they have. */
    private int[] even(StaffMember member, int room) {
        return Wish.even(queue.weights().of(AssignmentWish.EVEN_LOAD), member.open(), room, member.most());
    }

    private int[][] costs() {
        int[][] reckoned = new int[queue.requests().size()][room.length];
        for (int i = 0; i < reckoned.length; i++) {
            for (int at = 0; at < room.length; at++) {
                PossibleAssignment pair = pair(i, at);
                reckoned[i][at] = AssignmentRule.broken(pair).isEmpty()
                        ? AssignmentWish.cost(queue.weights(), pair)
                        : Pairing.FORBIDDEN;
            }
        }
        return reckoned;
    }

    private PossibleAssignment pair(int request, int at) {
        return assignments.pair(
                queue, queue.requests().get(request), queue.staff().get(at));
    }
}

package org.birge.support.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.support.request.OpenRequest;
import org.jspecify.annotations.Nullable;

/** What was fixed by hand before: what of it stays, and what no longer can, with the rule that stands in the way. */
final class AssignmentPins {

    /** Stands for the person where it was fixed that nobody gets it. */
    static final long NOBODY = 0;

    /** They answer no requests at the centre any more. */
    static final String GONE = "gone";

    /**
     * @param person id of who was fixed
     * @param why code of the rule that is broken now, or gone
     */
    record Released(long person, String why) {}

    private final Map<Integer, Integer> held = new HashMap<>();
    private final Map<Integer, PossibleAssignment> pairs = new HashMap<>();
    private final List<StaffMember> staff = new ArrayList<>();
    private final Map<Long, Released> released = new HashMap<>();

    private AssignmentPins() {}

    static AssignmentPins of(Queue queue, Assignments assignments) {
        AssignmentPins pins = new AssignmentPins();
        Map<Long, Integer> numbers = queue.numbers();
        queue.staff().forEach(pins.staff::add);
        for (int i = 0; i < queue.requests().size(); i++) {
            OpenRequest request = queue.requests().get(i);
            Long fixed = queue.pins().get(request.id());
            if (fixed == null) {
                continue;
            }
            Integer at = numbers.get(fixed);
            if (fixed == NOBODY) {
                pins.held.put(i, -1);
            } else if (at == null) {
                pins.released.put(request.id(), new Released(fixed, GONE));
            } else {
                pins.hold(i, at, assignments.pair(queue, request, pins.staff.get(at)));
            }
        }
        return pins;
    }

    private void hold(int number, int at, PossibleAssignment pair) {
        String why = AssignmentRule.first(pair);
        if (why != null) {
            released.put(pair.request().id(), new Released(pair.member().person(), why));
            return;
        }
        held.put(number, at);
        pairs.put(number, pair);
        staff.set(at, pair.taken());
    }

    /** Everybody with what is fixed for them, in the order of the queue. */
    List<StaffMember> staff() {
        return List.copyOf(staff);
    }

    /** What is fixed for somebody, by the number of the request. */
    Map<Integer, PossibleAssignment> pairs() {
        return pairs;
    }

    /** Numbers of what is fixed, with the number of the person; -1 for nobody. */
    Map<Integer, Integer> held() {
        return held;
    }

    boolean holds(int request) {
        return held.containsKey(request);
    }

    /** Null where nothing was fixed, or it stays. */
    @Nullable
    Released released(long request) {
        return released.get(request);
    }
}

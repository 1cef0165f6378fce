package org.birge.support.assignment;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
    private final Map<Long, Released> released = new HashMap<>();

    private AssignmentPins() {}

    static AssignmentPins of(Queue queue, Assignments assignments) {
        AssignmentPins pins = new AssignmentPins();
        Map<Long, Integer> numbers = queue.numbers();
        int[] given = new int[queue.staff().size()];
        int[] minutes = new int[queue.staff().size()];
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
                PossibleAssignment pair =
                        assignments.pair(queue, request, queue.staff().get(at));
                String why = broken(pair, given[at], minutes[at]);
                if (why != null) {
                    pins.released.put(request.id(), new Released(fixed, why));
                } else {
                    pins.held.put(i, at);
                    given[at]++;
                    minutes[at] += pair.minutes();
                }
            }
        }
        return pins;
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

    /** Code of the rule that stands in the way when they have got so many others; null where none does. */
    static @Nullable String broken(PossibleAssignment pair, int others, int minutes) {
        Set<AssignmentRule> broken = AssignmentRule.broken(pair);
        if (!broken.isEmpty()) {
            return broken.iterator().next().code();
        }
        StaffMember member = pair.member();
        if (member.open() + others >= member.most()) {
            return AssignmentRule.REQUESTS.code();
        }
        return minutes + pair.minutes() > member.free() ? AssignmentRule.HOURS.code() : null;
    }
}

package org.birge.support.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.support.request.OpenRequest;

/** What a proposal gives everybody besides one request: how many others, and what they take of their week. */
final class GivenElsewhere {

    private final Queue queue;
    private final Assignments assignments;
    private final Map<Long, OpenRequest> open = new HashMap<>();
    private final Map<Long, Long> given;

    /**
     * @param given id of the request, then of the person, of the whole proposal
     * @param others those of them that still wait, without the one
     */
    GivenElsewhere(Queue queue, Assignments assignments, Map<Long, Long> given, List<OpenRequest> others) {
        this.queue = queue;
        this.assignments = assignments;
        this.given = given;
        others.forEach(one -> open.put(one.id(), one));
    }

    int count(StaffMember member) {
        return of(member).size();
    }

    int minutes(StaffMember member) {
        return of(member).stream()
                .mapToInt(one -> assignments.pair(queue, one, member).minutes())
                .sum();
    }

    private List<OpenRequest> of(StaffMember member) {
        return given.entrySet().stream()
                .filter(one -> one.getValue() == member.person())
                .map(one -> open.get(one.getKey()))
                .filter(one -> one != null)
                .toList();
    }
}

package org.birge.support.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.support.request.OpenRequest;

/** What a proposal gives everybody besides one request. */
final class GivenElsewhere {

    private final Queue queue;
    private final Assignments assignments;
    private final Map<Long, OpenRequest> open = new HashMap<>();
    private final List<StandingAssignments.Planned> given;

    /**
     * @param given the whole proposal
     * @param others those of its requests that still wait, without the one
     */
    GivenElsewhere(
            Queue queue, Assignments assignments, List<StandingAssignments.Planned> given, List<OpenRequest> others) {
        this.queue = queue;
        this.assignments = assignments;
        this.given = given;
        others.forEach(one -> open.put(one.id(), one));
    }

    /** Somebody as their week is with all of it. */
    StaffMember with(StaffMember member) {
        StaffMember loaded = member;
        for (StandingAssignments.Planned one : given) {
            OpenRequest request = open.get(one.request());
            if (one.person() == member.person() && request != null) {
                loaded = loaded.with(
                        one.planned(), assignments.pair(queue, request, member).minutes());
            }
        }
        return loaded;
    }
}

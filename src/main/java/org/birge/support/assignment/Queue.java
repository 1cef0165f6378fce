package org.birge.support.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.birge.support.matching.Weights;
import org.birge.support.request.OpenRequest;

/**
 * All that a proposal is made from.
 *
 * @param standing whom the last proposal gave which request: id of the request, then of the person
 * @param pins what was fixed by hand, in the same way; {@link AssignmentPins#NOBODY} where it was fixed that nobody gets it
 * @param barred who shall not get which request
 * @param helped whom each has helped before
 * @param leftOut how many wait besides, too many to be compared at once
 */
record Queue(
        List<OpenRequest> requests,
        List<StaffMember> staff,
        Week week,
        Weights<AssignmentWish> weights,
        Map<Long, Long> standing,
        Map<Long, Long> pins,
        Map<Long, Set<Long>> barred,
        Set<Help> helped,
        int leftOut) {

    /** So many requests and people are compared at most. */
    static final int MOST = 400_000;

    /** Somebody has helped a school, or within it a person; 0 for whom it was not noted. */
    record Help(long member, long school, long asker) {}

    /** Where there are more than can be compared: those fixed by hand and those promised first; the others have to wait. */
    Queue within(int most) {
        int fit = staff.isEmpty() ? requests.size() : Math.min(requests.size(), most / staff.size());
        if (fit == requests.size()) {
            return this;
        }
        List<OpenRequest> first = requests.stream()
                .sorted((one, other) -> Boolean.compare(pins.containsKey(other.id()), pins.containsKey(one.id())))
                .limit(fit)
                .toList();
        return new Queue(first, staff, week, weights, standing, pins, barred, helped, leftOut + requests.size() - fit);
    }

    /** With other people barred from a request. */
    Queue allowing(OpenRequest request, Set<Long> others) {
        return new Queue(requests, staff, week, weights, standing, pins, Map.of(request.id(), others), helped, leftOut);
    }

    int waiting() {
        return requests.size() + leftOut;
    }

    PossibleAssignment.Helped helped(OpenRequest request, StaffMember member) {
        if (helped.contains(new Help(member.person(), request.school(), request.askedBy()))) {
            return PossibleAssignment.Helped.PERSON;
        }
        return helped.contains(new Help(member.person(), request.school(), 0))
                ? PossibleAssignment.Helped.SCHOOL
                : PossibleAssignment.Helped.NOBODY;
    }

    boolean barred(OpenRequest request, StaffMember member) {
        return barred.getOrDefault(request.id(), Set.of()).contains(member.person());
    }

    /** Where somebody stands in the list, by the id of the person. */
    Map<Long, Integer> numbers() {
        Map<Long, Integer> numbers = new HashMap<>();
        for (int at = 0; at < staff.size(); at++) {
            numbers.put(staff.get(at).person(), at);
        }
        return numbers;
    }
}

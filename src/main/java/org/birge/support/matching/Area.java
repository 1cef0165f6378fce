package org.birge.support.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.support.mentor.FreeMentor;
import org.birge.support.mentor.OpenMentee;

/**
 * All that a proposal is made from.
 *
 * @param standing whom the last proposal gave to whom, by ids of persons: mentee, then mentor
 * @param pins what was fixed by hand, in the same way
 */
public record Area(
        List<OpenMentee> mentees,
        List<FreeMentor> mentors,
        Weights weights,
        Map<Long, Long> standing,
        Map<Long, Long> pins) {

    /** Where a mentor stands in the list, by the id of the person. */
    Map<Long, Integer> numbers() {
        Map<Long, Integer> numbers = new HashMap<>();
        for (int at = 0; at < mentors.size(); at++) {
            numbers.put(mentors.get(at).person(), at);
        }
        return numbers;
    }
}

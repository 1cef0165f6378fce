package org.birge.support.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.support.mentor.FreeMentor;
import org.birge.support.mentor.OpenMentee;

/**
 * All that a proposal is made from.
 *
 * @param standing whom the last proposal gave to whom, by ids of persons: mentee, then mentor
 * @param pins what was fixed by hand, in the same way; {@link Pins#NOBODY} where it was fixed that they have none
 * @param leftOut how many wait besides, too many to be compared at once
 */
public record Area(
        List<OpenMentee> mentees,
        List<FreeMentor> mentors,
        Weights<PairWish> weights,
        Map<Long, Long> standing,
        Map<Long, Long> pins,
        int leftOut) {

    /** So many pairs are compared at most; their figures take some hundred megabytes. */
    static final long MOST = 4_000_000;

    /** Where more pairs could be than that: those first for whom something was fixed, then those who began first; the others have to wait. */
    Area within(long most) {
        int fit = mentors.isEmpty() ? mentees.size() : (int) Math.min(mentees.size(), most / mentors.size());
        if (fit == mentees.size()) {
            return this;
        }
        List<OpenMentee> first = mentees.stream()
                .sorted(Comparator.comparing((OpenMentee one) -> !pins.containsKey(one.person()))
                        .thenComparing(OpenMentee::since)
                        .thenComparing(OpenMentee::person))
                .limit(fit)
                .toList();
        return new Area(first, mentors, weights, standing, pins, leftOut + mentees.size() - fit);
    }

    int waiting() {
        return mentees.size() + leftOut;
    }

    /** Where a mentor stands in the list, by the id of the person. */
    Map<Long, Integer> numbers() {
        Map<Long, Integer> numbers = new HashMap<>();
        for (int at = 0; at < mentors.size(); at++) {
            numbers.put(mentors.get(at).person(), at);
        }
        return numbers;
    }
}

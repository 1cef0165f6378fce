package org.birge.support.outcome;

import java.util.List;

/**
 * Former young teachers of one district, subject and year of their start, counted. A reader is shown sums of these, never one of them.
 *
 * @param district as the registry has it, empty where it has none
 * @param subject code of the pack, empty for none
 * @param year in which their first pair began
 * @param same still work at the school, another at another school, left at none
 * @param mentoring are mentors now
 * @param answered of the young teachers themselves gave a closing answer, helped of those said that it helped
 */
record Former(
        String district,
        String subject,
        int year,
        int people,
        int same,
        int another,
        int left,
        int mentoring,
        int answered,
        int helped) {

    static final Former NOBODY = new Former("", "", 0, 0, 0, 0, 0, 0, 0, 0);

    Former and(Former more) {
        return new Former(
                district,
                subject,
                year,
                people + more.people,
                same + more.same,
                another + more.another,
                left + more.left,
                mentoring + more.mentoring,
                answered + more.answered,
                helped + more.helped);
    }

    static Former sum(List<Former> some) {
        return some.stream().reduce(NOBODY, Former::and);
    }
}

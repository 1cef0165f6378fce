package org.birge.support.outcome;

import java.util.List;

/**
 * Former young teachers of one year, counted.
 *
 * @param year the school year in which their first pair began, named by its first calendar year
 * @param same still work at the school, another at another school, left at none
 * @param mentoring are mentors now
 * @param answered of the young teachers themselves gave a closing answer, helped of those said that it helped
 */
record Former(int year, int people, int same, int another, int left, int mentoring, int answered, int helped) {

    static final Former NOBODY = new Former(0, 0, 0, 0, 0, 0, 0, 0);

    Former and(Former more) {
        return new Former(
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

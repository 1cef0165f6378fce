package org.birge.support.visit;

import java.util.List;

/**
 * Something in the way of a visit as it is planned: message key visits.clash.[kind] and the values of its words.
 *
 * @param field of the form at which it is said
 * @param firm whether the visit cannot be planned so; else it may, by somebody who knows better
 */
public record Clash(String kind, String field, boolean firm, List<Object> values) {

    public String key() {
        return "visits.clash." + kind;
    }

    /** Two visits of one person at once. */
    static Clash twice(String person, String hours, String school) {
        return new Clash("twice", "people", true, List.of(person, hours, school));
    }

    /** Too little time for the way from or to another school, by estimate. */
    static Clash road(String person, String school, int kilometres, int minutes, int free) {
        return new Clash("road", "part", false, List.of(person, school, kilometres, minutes, free));
    }

    static Clash away(String person) {
        return new Clash("away", "people", false, List.of(person));
    }

    /** No lessons at that school on that day. */
    static Clash noSchool() {
        return new Clash("no-school", "day", false, List.of());
    }
}

package org.birge.support.mentor;

import org.jspecify.annotations.Nullable;

/**
 * A mentor who could be proposed to somebody.
 *
 * @param person id
 * @param nearness by subject, post or heading
 * @param km by road, by estimate; null within the school, or where nobody knows
 * @param ownSchool whether they work at the mentee's school
 */
public record MentorChoice(
        long person,
        String name,
        String place,
        Nearness nearness,
        @Nullable Integer km,
        boolean ownSchool,
        int free,
        int capacity) {

    MentorChoice named(String other) {
        return new MentorChoice(person, other, place, nearness, km, ownSchool, free, capacity);
    }
}

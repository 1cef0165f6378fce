package org.birge.councils;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who sits in a council on a day.
 *
 * @param added public id of the row that added them, null for those who sit by rule
 * @param person null for outsiders
 * @param post code of the pack's posts, null for outsiders
 * @param capacity in words, such as "chair of the parents' committee"
 */
public record Member(
        @Nullable String added,
        @Nullable Long person,
        String name,
        @Nullable String post,
        String capacity) {

    /** What a form calls this member: the person, else the row that added the outsider. */
    public String key() {
        return person != null ? person.toString() : added == null ? "" : added;
    }

    public boolean is(@Nullable Officer officer) {
        return officer != null
                && (person != null
                        ? person.equals(officer.person())
                        : officer.person() == null && name.equals(officer.name()));
    }
}

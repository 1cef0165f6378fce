package org.birge.development.plan;

import java.util.Locale;

/** Where a plan stands on its route (cycle, 2). It is told by the plan's moments, never stored. */
public enum PlanState {
    DRAFT,
    /** All staff read it and comment; the leaders answer, also after the last day of comments. */
    OPEN_FOR_COMMENT,
    /** By the pedagogical council; it waits for the head's order. */
    ADOPTED,
    SUBMITTED,
    RETURNED,
    /** The authority has agreed or taken note; a centre's plan then waits for its head's order (decision 50). */
    ANSWERED,
    AGREED,
    NOTED;

    /** Whether the school may still write in it. */
    public boolean open() {
        return this == DRAFT || this == OPEN_FOR_COMMENT || this == RETURNED;
    }

    /** Whether it is in force: readable by all staff, its measures are tasks. */
    public boolean inForce() {
        return this == AGREED || this == NOTED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PlanState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

package org.birge.development.plan;

import java.util.Locale;

/** Where a plan stands. It is told by the plan's moments, never stored. */
public enum PlanState {
    DRAFT,
    RETURNED,
    SUBMITTED,
    AGREED,
    NOTED;

    /** Whether the school may still write in it. */
    public boolean open() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it is in force: readable by all staff, its measures are tasks. */
    public boolean inForce() {
        return this == AGREED || this == NOTED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PlanState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

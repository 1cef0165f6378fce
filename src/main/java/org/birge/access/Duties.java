package org.birge.access;

import java.util.EnumSet;
import java.util.Set;

/** What several roles have in common. */
final class Duties {

    /** Of everybody who works at a school. */
    static final Set<Permission> OF_SCHOOL_STAFF = EnumSet.of(
            Permission.SEARCH,
            Permission.SEE_TODAY,
            Permission.SEE_UNIONS,
            Permission.ANSWER_NEEDS,
            Permission.READ_PLAN,
            Permission.OWN_TASKS,
            Permission.READ_COUNCILS,
            Permission.READ_REPORT,
            Permission.ASK_SUPPORT,
            Permission.JOIN_MENTORING,
            Permission.JOIN_TRAININGS,
            Permission.SEE_LESSONS,
            Permission.OFFER_LESSONS,
            Permission.SEE_EXPERIENCE,
            Permission.SEE_SETTINGS);

    private Duties() {}
}

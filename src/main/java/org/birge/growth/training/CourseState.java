package org.birge.growth.training;

import java.time.Instant;
import org.birge.rules.RuleTable;
import org.jspecify.annotations.Nullable;

/** Where a course stands. It is told by its moments, never stored. */
public enum CourseState {
    /** Only the centre sees it. */
    DRAFT,
    OFFERED,
    WITHDRAWN;

    static CourseState of(@Nullable Instant offered, @Nullable Instant withdrawn) {
        return withdrawn != null ? WITHDRAWN : offered != null ? OFFERED : DRAFT;
    }

    public String code() {
        return RuleTable.code(this);
    }
}

package org.birge.support.outcome;

import java.time.LocalDate;
import org.birge.rules.RuleTable;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.MentorshipState;

/** Where the closing question of a pair stands. It is told by the pair's last day, never stored. */
public enum ClosingState {
    /** The pair has not ended, or ended before it began. */
    NOT_YET,
    /** It ended, and the two may answer. */
    OPEN,
    /** The days for an answer are over. */
    OVER;

    static final int DAYS = 60;

    static ClosingState of(Mentorship pair, LocalDate today) {
        if (pair.state() != MentorshipState.ENDED || pair.ends().isBefore(pair.begins())) {
            return NOT_YET;
        }
        return pair.ends().plusDays(DAYS).isBefore(today) ? OVER : OPEN;
    }

    public String code() {
        return RuleTable.code(this);
    }
}

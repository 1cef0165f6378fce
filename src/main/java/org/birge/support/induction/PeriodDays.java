package org.birge.support.induction;

import org.birge.support.mentor.Mentorship;
import org.birge.tasks.SchoolDays;
import org.springframework.stereotype.Component;

/** The school days of a pair's period: those of the mentee's school, with what was set for it, whoever acts. */
@Component
class PeriodDays {

    private final SchoolDays days;

    PeriodDays(SchoolDays days) {
        this.days = days;
    }

    LaidDays of(Mentorship pair) {
        return LaidDays.of(pair.begins(), pair.ends(), days.teachingDaysOf(pair.organisation()));
    }
}

package org.birge.development.control;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.springframework.stereotype.Component;

/** The control points of a year by the pack: the ends of half-years or quarters. */
@Component
class ControlDays {

    /** School days before the day from which the head can write and confirm. */
    static final int NEAR = 10;

    private final CountryPack pack;
    private final SchoolDays days;

    ControlDays(CountryPack pack, SchoolDays days) {
        this.pack = pack;
        this.days = days;
    }

    LocalDate today() {
        return days.today();
    }

    SchoolYear year() {
        return SchoolYear.at(days.today());
    }

    List<Calendar.ControlPoint> of(SchoolYear year) {
        return pack.yearOf(year.start()).controlPoints();
    }

    Calendar.ControlPoint one(SchoolYear year, String code) {
        return of(year).stream()
                .filter(point -> point.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** When nothing is confirmed: it opens so many school days before its day. */
    ControlState state(LocalDate day) {
        return days.today().isBefore(opens(day)) ? ControlState.AHEAD : ControlState.OPEN;
    }

    /** The day it is held on here: where an authority set the pack's day off, the next school day. */
    LocalDate held(LocalDate day) {
        return days.shown(day);
    }

    LocalDate opens(LocalDate day) {
        return days.plus(day, -NEAR);
    }
}

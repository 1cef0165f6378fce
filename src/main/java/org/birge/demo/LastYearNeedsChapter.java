package org.birge.demo;

import org.birge.shared.SchoolYear;
import org.springframework.stereotype.Component;

/** The diagnosis before last year, in the schools whose last year is told. */
@Component
class LastYearNeedsChapter implements DemoChapter {

    private final LastYearWork work;

    LastYearNeedsChapter(LastYearWork work) {
        this.work = work;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public void tell(DemoCast cast) {
        SchoolYear year = SchoolYear.at(cast.today()).previous();
        SideBySide.each(LastYearChapter.schools(cast), school -> work.asked(school, year));
    }
}

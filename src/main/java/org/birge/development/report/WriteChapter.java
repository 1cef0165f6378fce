package org.birge.development.report;

import java.time.Clock;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves the head's words on a section of this year's report. Two people at once: the second is told. */
@Component
class WriteChapter {

    /** The version is the one that was read, 0 for the first words. */
    record Command(String section, String narrative, long version) {}

    private final Reports reports;
    private final SchoolDays days;
    private final CountryPack pack;
    private final Clock clock;

    WriteChapter(Reports reports, SchoolDays days, CountryPack pack, Clock clock) {
        this.reports = reports;
        this.days = days;
        this.pack = pack;
        this.clock = clock;
    }

    @Transactional
    public void run(long organisation, Command command) {
        if (pack.sections().stream().noneMatch(section -> section.code().equals(command.section()))) {
            throw new NotFound();
        }
        SchoolYear year = SchoolYear.at(days.today());
        if (reports.write(
                        organisation,
                        year,
                        command,
                        clock.instant(),
                        Scope.current().account())
                == 0) {
            throw Refusal.stale();
        }
    }
}

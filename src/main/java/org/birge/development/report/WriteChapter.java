package org.birge.development.report;

import java.time.Clock;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves what is said of a section of a year's report; deputies write their own sections. Two people at once: the second is told. */
@Component
@NamedInterface("report")
public class WriteChapter {

    private static final int LONGEST = 10_000;

    /** The version is the one that was read, 0 for the first words. */
    @NamedInterface("report")
    public record Command(String section, String narrative, String difficulties, String proposals, long version) {}

    private final Reports reports;
    private final YearReports standing;
    private final CountryPack pack;
    private final Clock clock;

    WriteChapter(Reports reports, YearReports standing, CountryPack pack, Clock clock) {
        this.reports = reports;
        this.standing = standing;
        this.pack = pack;
        this.clock = clock;
    }

    /** Refuses a report that is put before the councils, and a deputy in a section of somebody else. */
    @Transactional
    public void run(long organisation, SchoolYear year, Command command) {
        Scope scope = Scope.current();
        standing.lock(organisation, year).demand(ReportCommand.WRITE, scope);
        if (pack.sections().stream().noneMatch(section -> section.code().equals(command.section()))) {
            throw new NotFound();
        }
        if (scope.role().equals("deputy")
                && !reports.ownSections(organisation, year, scope.person()).contains(command.section())) {
            throw new Refusal("report.refusal.own-sections");
        }
        if (Math.max(
                        command.narrative().length(),
                        Math.max(
                                command.difficulties().length(),
                                command.proposals().length()))
                > LONGEST) {
            throw new Refusal("report.refusal.too-long");
        }
        if (reports.write(organisation, year, command, clock.instant(), scope.account()) == 0) {
            throw Refusal.stale();
        }
    }
}

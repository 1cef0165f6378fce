package org.birge.demo;

import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.instruments.CountSharedDiagnoses;
import org.birge.instruments.ShareDiagnosis;
import org.birge.instruments.SharedNeeds;
import org.birge.instruments.SharedNeeds.With;
import org.birge.shared.SchoolYear;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** The small schools that share a method union share their diagnosis too; it is counted after the union, as in the nightly job. */
@Component
class SharedDiagnosisChapter implements DemoChapter {

    private final SharedNeeds needs;
    private final ShareDiagnosis share;
    private final CountSharedDiagnoses count;
    private final CountryPack pack;

    SharedDiagnosisChapter(SharedNeeds needs, ShareDiagnosis share, CountSharedDiagnoses count, CountryPack pack) {
        this.needs = needs;
        this.share = share;
        this.count = count;
        this.pack = pack;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public void tell(DemoCast cast) {
        SchoolYear year = SchoolYear.at(cast.today());
        LocalDate may = LocalDate.of(year.start(), 5, 20);
        for (DemoSchool school : cast.smallOnes()) {
            at(may, DemoCast.as(school, school.head(), "head"), () -> {
                SharedNeeds.Standing standing = needs.standing();
                if (standing.mayShare()) {
                    standing.offered().stream()
                            .map(With::union)
                            .filter(union -> union != null)
                            .findFirst()
                            .ifPresent(share::run);
                }
            });
        }
        at(may.plusDays(20), Scope.everything("close-campaigns"), () -> count.run(year));
    }

    private void at(LocalDate day, Scope scope, Runnable action) {
        var noon = day.atTime(12, 0).atZone(pack.timeZone()).toInstant();
        Scope.run(
                scope,
                () -> StoryClock.at(noon, () -> {
                    action.run();
                    return true;
                }));
    }
}

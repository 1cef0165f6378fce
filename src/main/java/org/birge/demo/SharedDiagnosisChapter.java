package org.birge.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.instruments.CountSharedDiagnoses;
import org.birge.instruments.ShareDiagnosis;
import org.birge.instruments.SharedNeeds;
import org.birge.shared.SchoolYear;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/**
 * The small schools that share a method union share their diagnosis too; it is counted after the union, as in the nightly job. Some of another district
 * share it as the small schools of their district.
 */
@Component
class SharedDiagnosisChapter implements DemoChapter {

    /** Members of staff below which a school shares; one of twenty people asked is not small any more. */
    private static final int SMALL = 19;

    private static final int TOGETHER = 3;

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
            share(school, may, true);
        }
        for (DemoSchool school : ofOneDistrict(cast)) {
            share(school, may, false);
        }
        at(may.plusDays(20), Scope.everything("close-campaigns"), () -> count.run(year));
    }

    private void share(DemoSchool school, LocalDate day, boolean inUnion) {
        at(day, DemoCast.as(school, school.head(), "head"), () -> {
            SharedNeeds.Standing standing = needs.standing();
            if (standing.mayShare()) {
                standing.offered().stream()
                        .filter(with -> (with.union() != null) == inUnion)
                        .findFirst()
                        .ifPresent(with -> share.run(with.union()));
            }
        });
    }

    /** Small schools of the first district that has some beside those of the union. */
    private static List<DemoSchool> ofOneDistrict(DemoCast cast) {
        return cast.schools().stream()
                .filter(school ->
                        school.staff().size() < SMALL && !cast.smallOnes().contains(school))
                .collect(Collectors.groupingBy(DemoSchool::district, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(schools -> schools.size() > 1)
                .findFirst()
                .map(schools -> schools.subList(0, Math.min(TOGETHER, schools.size())))
                .orElse(List.of());
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

package org.birge.instruments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what small schools share, once for a year: when all that share have closed, and not before the days of diagnosis are over, so that others can
 * still join. A school that shows its whole staff itself is left out where, taken away, it would leave too few.
 */
@Component
public class CountSharedDiagnoses {

    private static final int TWO = 2;

    private final SharedDiagnoses shared;
    private final CountryPack pack;
    private final Clock clock;

    CountSharedDiagnoses(SharedDiagnoses shared, CountryPack pack, Clock clock) {
        this.shared = shared;
        this.pack = pack;
        this.clock = clock;
    }

    /** @return how many were counted; a job's work */
    @Transactional
    public int run(SchoolYear year) {
        LocalDate last = pack.yearOf(year.previous().start()).springDiagnosisTo();
        if (!LocalDate.now(clock.withZone(pack.timeZone())).isAfter(last)) {
            return 0;
        }
        int counted = 0;
        for (Map.Entry<Long, Set<Long>> ready : shared.ready(year.start()).entrySet()) {
            counted += count(ready.getKey(), ready.getValue()) ? 1 : 0;
        }
        return counted;
    }

    private boolean count(long id, Set<Long> campaigns) {
        List<SharedGroups.Sharing> people = shared.people(campaigns);
        Set<Long> all = new HashSet<>(campaigns);
        people.forEach(one -> all.add(one.campaign()));
        Map<Long, Set<String>> shown = shared.shown(all);
        Set<Long> quiet = campaigns.stream()
                .filter(campaign -> !shown.getOrDefault(campaign, Set.of()).contains("all"))
                .collect(Collectors.toSet());
        for (Set<Long> inside : List.of(campaigns, quiet)) {
            List<String> groups = inside.size() < TWO
                    ? List.of()
                    : SharedGroups.of(people, shown, inside, pack.settings().smallestGroup());
            if (!groups.isEmpty()) {
                shared.count(id, inside, groups, clock.instant().atOffset(ZoneOffset.UTC));
                return true;
            }
        }
        return false;
    }
}

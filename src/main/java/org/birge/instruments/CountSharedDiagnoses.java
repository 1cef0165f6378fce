package org.birge.instruments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.notifications.Notice;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what small schools share, once for a year: when all that share have closed, and not before the days of diagnosis are over, so that others can
 * still join. A school that shows its whole staff itself is left out where, taken away, it would leave too few. Each is counted for itself: one that
 * fails is told in the log and to the heads who wait for it, and keeps no other from being counted.
 */
@Component
public class CountSharedDiagnoses {

    private static final Logger LOG = LoggerFactory.getLogger(CountSharedDiagnoses.class);
    private static final int TWO = 2;

    private final SharedDiagnoses shared;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final CountryPack pack;
    private final Clock clock;

    CountSharedDiagnoses(
            SharedDiagnoses shared,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            CountryPack pack,
            Clock clock) {
        this.shared = shared;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.pack = pack;
        this.clock = clock;
    }

    /** To be called within a scope that reaches all schools. @return how many were counted; a job's work */
    public int run(SchoolYear year) {
        LocalDate last = pack.yearOf(year.previous().start()).springDiagnosisTo();
        if (!today().isAfter(last)) {
            return 0;
        }
        int counted = 0;
        for (long id : waiting(year)) {
            try {
                counted += Boolean.TRUE.equals(transaction.execute(status -> count(id))) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.error("shared diagnosis {} could not be counted; it is tried again tomorrow", id, e);
                transaction.executeWithoutResult(status -> failed(id));
            }
        }
        return counted;
    }

    private List<Long> waiting(SchoolYear year) {
        List<Long> waiting = transaction.execute(status -> shared.waiting(year.start()));
        return waiting == null ? List.of() : waiting;
    }

    private boolean count(long id) {
        Set<Long> campaigns = shared.begin(id);
        if (campaigns.isEmpty()) {
            return false;
        }
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
                shared.count(id, inside, groups, now());
                return true;
            }
        }
        return false;
    }

    private void failed(long id) {
        List<Long> heads = shared.failed(id, now(), today());
        if (!heads.isEmpty()) {
            events.publishEvent(new Notice(heads, "instruments.notice.shared-failed", List.of(), "/year/needs/shared"));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package org.birge.tasks;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Days that authorities set, read once a transaction and place. */
@Repository
class SpecialDays {

    private static final int LOOKED_BACK = 400;
    private static final Duration LATELY = Duration.ofSeconds(5);
    private static final int MOST_KEPT = 10_000;

    record Row(long low, long high, String kind, LocalDate fromDay, LocalDate untilDay) {

        boolean covers(long from, long to) {
            return low <= from && high >= to;
        }
    }

    private record Range(long low, long high) {}

    private record Lately(DayCount count, long readAt) {}

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<Range, Lately> lately = new ConcurrentHashMap<>();

    SpecialDays(JdbcClient sql, CountryPack pack, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** The count of days for all places of a range; nobody's range has the country's calendar. */
    DayCount of(long low, long high) {
        if (low >= high) {
            return count(List.of());
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return transaction.execute(status -> count(covering(low, high).list(sql)));
        }
        return known().computeIfAbsent(
                        new Range(low, high), range -> count(covering(low, high).list(sql)));
    }

    /** What {@link #of} will be asked in this transaction, put together with other questions; nothing where it is known. */
    Runnable ask(Gathering asked, long low, long high) {
        Map<Range, DayCount> known = known();
        Range range = new Range(low, high);
        if (low >= high || known.containsKey(range)) {
            return () -> {};
        }
        Supplier<List<Row>> rows = asked.list(covering(low, high));
        return () -> known.computeIfAbsent(range, here -> count(rows.get()));
    }

    /** The same, at most some seconds old: for the number beside the navigation, which every page shows. */
    DayCount lately(long low, long high) {
        Range range = new Range(low, high);
        Lately found = lately.get(range);
        if (found == null || System.nanoTime() - found.readAt() > LATELY.toNanos()) {
            if (lately.size() > MOST_KEPT) {
                lately.clear();
            }
            found = new Lately(of(low, high), System.nanoTime());
            lately.put(range, found);
        }
        return found.count();
    }

    /** All days of the last weeks and the coming ones, for a job that goes through all places. */
    List<Row> around(LocalDate today, int days) {
        return sql.sql("""
                select low, high, kind, from_day, until_day
                  from registry_api.special_day
                 where until_day >= :from
                   and from_day <= :until
                 order by set_at, id
                """)
                .param("from", today.minusDays(days))
                .param("until", today.plusDays(days))
                .query(Row.class)
                .list();
    }

    /** Later rows win over earlier ones. */
    DayCount count(List<Row> rows) {
        Map<LocalDate, Boolean> special = new HashMap<>();
        rows.forEach(row -> row.fromDay()
                .datesUntil(row.untilDay().plusDays(1))
                .forEach(day -> special.put(day, row.kind().equals("school"))));
        return new DayCount(pack, special, Set.of());
    }

    /** The counts of days of schools from a day on, also for whoever does not reach them. */
    Map<Long, DayCount> over(Collection<Long> schools, LocalDate since) {
        Map<Long, List<Row>> rows = new HashMap<>();
        schools.forEach(school -> rows.put(school, new ArrayList<>()));
        sql.sql("""
                select s.school, d.low, d.high, d.kind, d.from_day, d.until_day
                  from unnest(:schools::bigint[]) as s (school)
                 cross join lateral registry_api.days_over(s.school, :since) d
                 order by d.set_at, d.id
                """)
                .param("schools", rows.keySet().toArray(Long[]::new))
                .param("since", since)
                .query(row -> {
                    requireNonNull(rows.get(row.getLong("school")))
                            .add(new Row(
                                    row.getLong("low"),
                                    row.getLong("high"),
                                    row.getString("kind"),
                                    row.getObject("from_day", LocalDate.class),
                                    row.getObject("until_day", LocalDate.class)));
                });
        return rows.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> count(one.getValue())));
    }

    Map<Long, DayCount> over(Collection<Long> schools) {
        return over(schools, since());
    }

    private Query<Row> covering(long low, long high) {
        return Query.of("""
                select low, high, kind, from_day, until_day
                  from registry_api.special_day
                 where low <= :low
                   and high >= :high
                   and until_day >= :since
                 order by set_at, id
                """, Row.class).with("low", low).with("high", high).with("since", since());
    }

    private LocalDate since() {
        return LocalDate.now(clock.withZone(pack.timeZone())).minusDays(LOOKED_BACK);
    }

    @SuppressWarnings("unchecked")
    private Map<Range, DayCount> known() {
        Object bound = TransactionSynchronizationManager.getResource(this);
        if (bound instanceof Map<?, ?> map) {
            return (Map<Range, DayCount>) map;
        }
        Map<Range, DayCount> fresh = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(SpecialDays.this);
            }

            @Override
            public void beforeCompletion() {
                TransactionSynchronizationManager.unbindResourceIfPossible(SpecialDays.this);
            }
        });
        return fresh;
    }
}

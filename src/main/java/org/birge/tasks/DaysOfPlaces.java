package org.birge.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** School days and settings of reminders place by place, for jobs that go through all places in reach (decision 13). */
@Component
public class DaysOfPlaces {

    /** Days a reminder can look back or ahead at the most. */
    static final int FAR = 150;

    /**
     * A run of places in which days count alike and the same settings hold.
     *
     * @param low the first place key
     * @param high the key after the last one
     */
    public record Part(long low, long high, DayCount days, ReminderSettings.Setting setting) {}

    private final SpecialDays special;
    private final ReminderSettings settings;

    DaysOfPlaces(SpecialDays special, ReminderSettings settings) {
        this.special = special;
        this.settings = settings;
    }

    /** The places of the present scope, cut where other days or settings hold. */
    @Transactional(readOnly = true)
    public List<Part> parts(LocalDate today) {
        Scope scope = Scope.current();
        List<SpecialDays.Row> days = special.around(today, FAR);
        List<ReminderSettings.Row> set = settings.all();
        List<Part> parts = new ArrayList<>();
        Long[] cuts = cuts(scope, days, set);
        for (int i = 0; i + 1 < cuts.length; i++) {
            long low = cuts[i];
            long high = cuts[i + 1];
            DayCount count = special.count(
                    days.stream().filter(row -> row.covers(low, high)).toList());
            parts.add(new Part(low, high, count, settings.among(set, low, high)));
        }
        return parts;
    }

    private static Long[] cuts(Scope scope, List<SpecialDays.Row> days, List<ReminderSettings.Row> set) {
        TreeSet<Long> cuts = new TreeSet<>(Set.of(scope.low(), scope.high()));
        days.forEach(row -> cuts.addAll(List.of(row.low(), row.high())));
        set.forEach(row -> cuts.addAll(List.of(row.low(), row.high())));
        return cuts.subSet(scope.low(), true, scope.high(), true).toArray(Long[]::new);
    }
}

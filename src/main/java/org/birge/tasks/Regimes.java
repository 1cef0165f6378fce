package org.birge.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.birge.database.Scope;

/**
 * The places within reach, cut where other days or settings hold, and the people apart who are or were away: for each part the days count
 * alike.
 */
record Regimes(List<Part> parts) {

    /** Days a reminder can look back or ahead at the most. */
    private static final int FAR = 150;

    record Part(Reminders.Among among, DayCount days, ReminderSettings.Setting setting) {}

    private record Somebody(long person, long placeKey) {}

    static Regimes read(
            SpecialDays special, ReminderSettings settings, Reminders reminders, Scope scope, LocalDate today) {
        List<SpecialDays.Row> days = special.around(today, FAR);
        List<ReminderSettings.Row> set = settings.all();
        List<Reminders.Away> away = reminders.away(today.minusDays(FAR), today);
        List<Part> parts = new ArrayList<>();
        Long[] cuts = cuts(scope, days, set);
        for (int i = 0; i + 1 < cuts.length; i++) {
            long low = cuts[i];
            long high = cuts[i + 1];
            DayCount count = special.count(
                    days.stream().filter(row -> row.covers(low, high)).toList());
            ReminderSettings.Setting setting = settings.among(set, low, high);
            List<Reminders.Away> here = away.stream()
                    .filter(one -> one.placeKey() >= low && one.placeKey() < high)
                    .toList();
            parts.add(new Part(new Reminders.Among(low, high, null, here), count, setting));
            byPerson(here)
                    .forEach((who, off) -> parts.add(new Part(
                            new Reminders.Among(who.placeKey(), who.placeKey() + 1, who.person(), List.of()),
                            count.without(off),
                            setting)));
        }
        return new Regimes(parts);
    }

    private static Long[] cuts(Scope scope, List<SpecialDays.Row> days, List<ReminderSettings.Row> set) {
        TreeSet<Long> cuts = new TreeSet<>(Set.of(scope.low(), scope.high()));
        days.forEach(row -> cuts.addAll(List.of(row.low(), row.high())));
        set.forEach(row -> cuts.addAll(List.of(row.low(), row.high())));
        return cuts.subSet(scope.low(), true, scope.high(), true).toArray(Long[]::new);
    }

    private static Map<Somebody, Set<LocalDate>> byPerson(List<Reminders.Away> away) {
        Map<Somebody, Set<LocalDate>> all = new LinkedHashMap<>();
        away.forEach(one -> one.fromDay().datesUntil(one.untilDay().plusDays(1)).forEach(day -> all.computeIfAbsent(
                        new Somebody(one.person(), one.placeKey()), who -> new HashSet<>())
                .add(day)));
        return all;
    }
}

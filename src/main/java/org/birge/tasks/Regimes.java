package org.birge.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The places within reach, cut where other days or settings hold, and the people apart who are or were away: for each part the days count
 * alike.
 */
record Regimes(List<Part> parts) {

    record Part(Reminders.Among among, DayCount days, ReminderSettings.Setting setting) {}

    private record Somebody(long person, long placeKey) {}

    static Regimes read(DaysOfPlaces places, Reminders reminders, LocalDate today) {
        List<Reminders.Away> away = reminders.away(today.minusDays(DaysOfPlaces.FAR), today);
        List<Part> parts = new ArrayList<>();
        for (DaysOfPlaces.Part part : places.parts(today)) {
            List<Reminders.Away> here = away.stream()
                    .filter(one -> one.placeKey() >= part.low() && one.placeKey() < part.high())
                    .toList();
            parts.add(new Part(new Reminders.Among(part.low(), part.high(), null, here), part.days(), part.setting()));
            byPerson(here)
                    .forEach((who, off) -> parts.add(new Part(
                            new Reminders.Among(who.placeKey(), who.placeKey() + 1, who.person(), List.of()),
                            part.days().without(off),
                            part.setting())));
        }
        return new Regimes(parts);
    }

    private static Map<Somebody, Set<LocalDate>> byPerson(List<Reminders.Away> away) {
        Map<Somebody, Set<LocalDate>> all = new LinkedHashMap<>();
        away.forEach(one -> one.fromDay().datesUntil(one.untilDay().plusDays(1)).forEach(day -> all.computeIfAbsent(
                        new Somebody(one.person(), one.placeKey()), who -> new HashSet<>())
                .add(day)));
        return all;
    }
}

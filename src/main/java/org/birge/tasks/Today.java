package org.birge.tasks;

import gg.jte.TemplateEngine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.database.Gathering;
import org.birge.database.Gatherings;
import org.birge.database.ScopedTransactions;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a person sees first. */
@Component
class Today {

    private final Gatherings gatherings;
    private final TodayRows rows;
    private final EscalatedRows escalated;
    private final SchoolDays days;
    private final ReminderSettings settings;
    private final CountryPack pack;
    private final DueCards cards;
    private final TemplateEngine engine;

    Today(
            Gatherings gatherings,
            TodayRows rows,
            EscalatedRows escalated,
            SchoolDays days,
            ReminderSettings settings,
            CountryPack pack,
            DueCards cards,
            TemplateEngine engine) {
        this.gatherings = gatherings;
        this.rows = rows;
        this.escalated = escalated;
        this.days = days;
        this.settings = settings;
        this.pack = pack;
        this.cards = cards;
        this.engine = engine;
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ONCE)
    TodayPage of(Actor actor) {
        LocalDate today = days.today();
        Gathering asked = gatherings.begin();
        Runnable special = days.ask(asked);
        ReminderSettings.Setting set =
                settings.of(asked, actor.grant().low(), actor.grant().high()).get();
        special.run();
        LocalDate counted = days.counts(today) ? today : days.plus(today, -1);
        boolean weekend = !pack.calendar().week().contains(today.getDayOfWeek());
        LocalDate endOfWeek = today.plusDays(weekend ? 2 : 0).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        boolean person = actor.person() != null;
        Supplier<List<TodayRows.Row>> own = person ? rows.all(asked) : List::of;
        Supplier<List<TodayRows.Row>> others = person
                ? escalated.of(
                        asked, days.plus(counted, -set.deputyAfter()), days.plus(counted, -set.headAfter()), today)
                : List::of;
        Supplier<List<Map.Entry<Boolean, TodayCard.Card>>> askedCards = cards.of(asked, actor, today);
        List<TodayRows.Row> all = own.get();
        List<Map.Entry<Boolean, TodayCard.Card>> due = askedCards.get();
        List<TodayPage.Row> mine = all.stream()
                .filter(TodayRows.Row::mine)
                .map(row -> row(row, today))
                .toList();
        return new TodayPage(
                today,
                week(today),
                weekend,
                mine.stream().filter(row -> row.due().isBefore(today)).toList(),
                mine.stream()
                        .filter(row -> !row.due().isBefore(today) && !row.due().isAfter(endOfWeek))
                        .toList(),
                mine.stream().filter(row -> row.due().isAfter(endOfWeek)).toList(),
                all.stream()
                        .filter(row -> !row.mine())
                        .map(row -> row(row, today))
                        .toList(),
                others.get().stream().map(row -> row(row, today)).toList(),
                drawn(true, due),
                drawn(false, due));
    }

    private List<DrawnCard> drawn(boolean leading, List<Map.Entry<Boolean, TodayCard.Card>> due) {
        return due.stream()
                .filter(card -> card.getKey() == leading)
                .map(card -> new DrawnCard(engine, card.getValue()))
                .toList();
    }

    private TodayPage.Row row(TodayRows.Row row, LocalDate today) {
        return new TodayPage.Row(
                row.publicId(),
                row.kind(),
                row.title(),
                row.detail() == null ? "" : row.detail(),
                days.shown(row.due()),
                days.late(row.due(), today),
                row.progress(),
                row.steps(),
                row.stepsDone(),
                row.returned(),
                row.told(),
                row.other() == null ? "" : row.other(),
                row.place() == null ? "" : row.place());
    }

    /** Weeks are counted from the Monday of the first school day's week. */
    private int week(LocalDate today) {
        Calendar year = pack.yearOf(today);
        if (!year.contains(today)) {
            return 0;
        }
        LocalDate first = year.firstDay().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return (int) ChronoUnit.WEEKS.between(first, today) + 1;
    }
}

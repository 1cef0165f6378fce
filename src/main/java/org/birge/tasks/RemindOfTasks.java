package org.birge.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.birge.notifications.Notice;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people what is due and overdue, by the school days of their place and the settings of its authority (cycle, 4): before it and on the day the responsible person, after it the
 * responsible person at once, then the one who confirms, then the head. Each stage is told once; after days without telling, the latest one.
 */
@Component
public class RemindOfTasks {

    private static final int AT_ONCE = 5000;

    private record Line(long person, Stage stage) {}

    private final Reminders reminders;
    private final SchoolDays days;
    private final DaysOfPlaces places;
    private final CountryPack pack;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RemindOfTasks(
            Reminders reminders,
            SchoolDays days,
            DaysOfPlaces places,
            CountryPack pack,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.reminders = reminders;
        this.days = days;
        this.places = places;
        this.pack = pack;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Tells all within reach; nobody on a day without school where they are, nor while they are away. @return tasks that reached a stage */
    public int run() {
        LocalDate today = days.today();
        Regimes regimes = transaction.execute(status -> Regimes.read(places, reminders, today));
        int told = 0;
        for (Regimes.Part part : regimes.parts()) {
            if (part.days().counts(today)) {
                told += all(bounds(part, today), part);
            }
        }
        return told;
    }

    private int all(Reminders.Bounds bounds, Regimes.Part part) {
        int told = 0;
        int now;
        do {
            now = transaction.execute(status -> tell(bounds, part));
            told += now;
        } while (now == AT_ONCE);
        return told;
    }

    private Reminders.Bounds bounds(Regimes.Part part, LocalDate today) {
        ReminderSettings.Setting set = part.setting();
        DayCount count = part.days();
        LocalDate near = count.plus(today, set.remindBefore());
        Map<LocalDate, Instant> begins = new TreeMap<>();
        today.plusDays(1)
                .datesUntil(near.plusDays(1))
                .forEach(due -> begins.put(
                        due,
                        count.plus(count.shown(due), -set.remindBefore())
                                .atStartOfDay(pack.timeZone())
                                .toInstant()));
        return new Reminders.Bounds(
                near,
                today,
                count.overdueUpTo(today),
                count.plus(today, -set.deputyAfter()),
                count.plus(today, -set.headAfter()),
                set.onTheDay(),
                begins);
    }

    private int tell(Reminders.Bounds bounds, Regimes.Part part) {
        List<Reminders.Reached> reached = reminders.reached(bounds, part.among(), clock.instant(), AT_ONCE);
        Map<Line, List<Reminders.Reached>> lines = new LinkedHashMap<>();
        for (Reminders.Reached task : reached) {
            told(task).forEach((person, stage) -> lines.computeIfAbsent(new Line(person, stage), l -> new ArrayList<>())
                    .add(task));
        }
        events.publishEvent(new Notice.Many(lines.entrySet().stream()
                .map(line -> notice(line.getKey(), line.getValue(), part.days().without(Set.of())))
                .toList()));
        return reached.size();
    }

    /** Who is told what: nobody twice that a task is overdue, and nobody of their own work as if it were another's. */
    private static Map<Long, Stage> told(Reminders.Reached task) {
        Map<Long, Stage> told = new LinkedHashMap<>();
        int stage = task.stage();
        int before = task.before() == null ? 0 : task.before();
        add(told, task.head(), Stage.HEAD, stage == Stage.HEAD.number());
        add(told, task.confirmer(), Stage.DEPUTY, stage >= Stage.DEPUTY.number() && before < Stage.DEPUTY.number());
        if (before >= Stage.DEPUTY.number()
                && task.confirmer() != null
                && task.confirmer().equals(task.head())) {
            told.remove(task.confirmer());
        }
        told.remove(task.responsible());
        add(
                told,
                task.responsible(),
                Stage.of(Math.min(stage, Stage.OVERDUE.number())),
                before < Stage.OVERDUE.number());
        return told;
    }

    private static void add(Map<Long, Stage> told, @Nullable Long person, Stage stage, boolean now) {
        if (now && person != null) {
            told.putIfAbsent(person, stage);
        }
    }

    private static Notice notice(Line line, List<Reminders.Reached> tasks, DayCount count) {
        String key = "tasks.notice." + line.stage().word();
        Reminders.Reached first = tasks.getFirst();
        return tasks.size() == 1
                ? new Notice(
                        List.of(line.person()),
                        key + ".one",
                        List.of(first.title(), Notice.day(count.shown(first.due()))),
                        "/tasks/" + first.publicId())
                : new Notice(List.of(line.person()), key + ".many", List.of(Integer.toString(tasks.size())), "/");
    }
}

package org.birge.development.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.birge.notifications.Notice;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.Calendar;
import org.birge.tasks.DaysOfPlaces;
import org.birge.tasks.SchoolDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds heads of a control point by the school days of their own place and the settings of its authority (cycle, 4): some days before, on the
 * day, and once when it stays unconfirmed. Nobody is told on a day without school there, nor while away.
 */
@Component
public class RemindOfControl {

    private static final int BEFORE = 1;
    private static final int ON_THE_DAY = 2;
    private static final int LATE = 3;

    /** Days after which nobody is told any more that it is late. */
    private static final int LONG_PAST = 30;

    private static final Map<Integer, String> KEYS =
            Map.of(BEFORE, "control.notice.before", ON_THE_DAY, "control.notice.today", LATE, "control.notice.late");

    private final HeadsToRemind heads;
    private final ControlDays points;
    private final DaysOfPlaces places;
    private final SchoolDays days;
    private final ApplicationEventPublisher events;

    RemindOfControl(
            HeadsToRemind heads,
            ControlDays points,
            DaysOfPlaces places,
            SchoolDays days,
            ApplicationEventPublisher events) {
        this.heads = heads;
        this.points = points;
        this.places = places;
        this.days = days;
        this.events = events;
    }

    /** Within the scope of a job. @return how many heads were told */
    @Transactional
    public int run() {
        LocalDate today = days.today();
        SchoolYear year = SchoolYear.at(today);
        return places.parts(today).stream()
                .filter(part -> part.days().counts(today))
                .mapToInt(part -> points.of(year).stream()
                        .mapToInt(point -> remind(part, year, point, today))
                        .sum())
                .sum();
    }

    private int remind(DaysOfPlaces.Part part, SchoolYear year, Calendar.ControlPoint point, LocalDate today) {
        LocalDate held = part.days().shown(point.day());
        int stage = stage(part, held, today);
        if (stage == 0) {
            return 0;
        }
        List<Long> told = heads.told(part, year, point.code(), stage, held, today);
        if (!told.isEmpty()) {
            events.publishEvent(new Notice(
                    told, String.valueOf(KEYS.get(stage)), List.of(Notice.day(held)), "/year/control/" + point.code()));
        }
        return told.size();
    }

    /** 0 when it is not the time, or long past. */
    private static int stage(DaysOfPlaces.Part part, LocalDate held, LocalDate today) {
        if (today.isAfter(held)) {
            LocalDate late = part.days().plus(held, part.setting().deputyAfter());
            return today.isBefore(late) || today.isAfter(late.plusDays(LONG_PAST)) ? 0 : LATE;
        }
        if (today.isEqual(held)) {
            return part.setting().onTheDay() ? ON_THE_DAY : 0;
        }
        return today.isBefore(part.days().plus(held, -part.setting().remindBefore())) ? 0 : BEFORE;
    }
}

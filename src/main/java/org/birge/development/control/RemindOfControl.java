package org.birge.development.control;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.birge.notifications.Notice;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds heads of a control point: some school days before, on the day, and once when it stays unconfirmed. Not on days without school. */
@Component
public class RemindOfControl {

    private static final int LATE_AFTER = 7;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final JdbcClient sql;
    private final ControlDays points;
    private final SchoolDays days;
    private final CountryPack pack;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RemindOfControl(
            JdbcClient sql,
            ControlDays points,
            SchoolDays days,
            CountryPack pack,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.points = points;
        this.days = days;
        this.pack = pack;
        this.clock = clock;
        this.events = events;
    }

    /** Within the scope of a job. @return how many heads were told */
    @Transactional
    public int run() {
        LocalDate today = days.today();
        if (!days.counts(today)) {
            return 0;
        }
        SchoolYear year = SchoolYear.at(today);
        return points.of(year).stream()
                .mapToInt(point -> remind(year, point, stage(point.day(), today), today))
                .sum();
    }

    /** 1 before, 2 on the day, 3 late; 0 when it is not the time, or long past. */
    private int stage(LocalDate day, LocalDate today) {
        if (today.isAfter(day)) {
            LocalDate late = days.plus(day, LATE_AFTER);
            return today.isBefore(late) || today.isAfter(late.plusDays(LATE_AFTER)) ? 0 : 3;
        }
        if (!today.isBefore(days.shown(day)) || days.plus(today, 1).isAfter(day)) {
            return 2;
        }
        return today.isBefore(days.plus(day, -pack.settings().remindBefore())) ? 0 : 1;
    }

    private int remind(SchoolYear year, Calendar.ControlPoint point, int stage, LocalDate today) {
        if (stage == 0) {
            return 0;
        }
        List<Long> heads = heads(year, point, stage, today);
        if (!heads.isEmpty()) {
            String key = Map.of(1, "control.notice.before", 2, "control.notice.today", 3, "control.notice.late")
                    .get(stage);
            events.publishEvent(new Notice(
                    heads.stream().distinct().toList(),
                    String.valueOf(key),
                    List.of(point.day().format(DAY)),
                    "/year/control/" + point.code()));
        }
        return heads.size();
    }

    private List<Long> heads(SchoolYear year, Calendar.ControlPoint point, int stage, LocalDate today) {
        return sql.sql("""
                with told as (
                  insert into development.control_reminder (organisation_id, place_key, year, code, stage, told_at)
                  select p.organisation_id, p.place_key, p.year, :code, :stage, :now
                    from development_api.plan p
                   where p.year = :year
                     and p.state in ('agreed', 'noted')
                     and coalesce(p.agreed_at, p.noted_at)::date <= :day
                     and not exists (select 1
                                       from development.control_point c
                                      where c.organisation_id = p.organisation_id
                                        and c.year = p.year
                                        and c.code = :code
                                        and c.confirmed_at is not null)
                      on conflict do nothing
                  returning organisation_id
                )
                select h.person_id
                  from told t
                  join registry_api.posting h on h.organisation_id = t.organisation_id
                 where h.post = any (:heads)
                   and h.valid_from <= :today
                   and (h.valid_until is null or h.valid_until > :today)
                """)
                .param("code", point.code())
                .param("stage", stage)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("year", year.start())
                .param("day", point.day())
                .param(
                        "heads",
                        pack.posts().stream()
                                .filter(post -> post.group() == CountryPack.RoleGroup.HEAD)
                                .map(CountryPack.Post::code)
                                .collect(Collectors.toList())
                                .toArray(String[]::new))
                .param("today", today)
                .query(Long.class)
                .list();
    }
}

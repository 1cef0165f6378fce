package org.birge.growth.lesson;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On Today: offers that wait for the head, open lessons one shows or visits this week, and what is still to be written about them. */
@Component
class LessonsToday implements TodayCard {

    static final int WEEKS_BACK = 6;

    private final JdbcClient sql;

    LessonsToday(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return 26;
    }

    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        if (actor.person() == null || !actor.may(Permission.SEE_LESSONS)) {
            return Optional.empty();
        }
        return Optional.of(LessonsDue.of(actor, today));
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (actor.person() == null || !actor.may(Permission.SEE_LESSONS)) {
            return Optional.empty();
        }
        List<LessonsWaiting.Next> lines = lines(actor, today);
        LessonsWaiting waiting = new LessonsWaiting(
                leads(actor) ? offers(actor) : 0, of(lines, "record"), of(lines, "analyse"), of(lines, "next"));
        return waiting.isEmpty() ? Optional.empty() : Optional.of(new Card("growth/lesson/today", waiting));
    }

    static boolean leads(Actor actor) {
        return actor.role() == Role.HEAD || actor.role() == Role.DEPUTY;
    }

    private static List<LessonsWaiting.Next> of(List<LessonsWaiting.Next> lines, String what) {
        return lines.stream().filter(line -> line.what().equals(what)).toList();
    }

    /** A deputy's own offer waits for the head. */
    private int offers(Actor actor) {
        return sql.sql("""
            select count(*)::int
              from growth.open_lesson
             where organisation_id = :organisation
               and agreed_at is null
               and declined_at is null
               and called_off_at is null
               and teacher_id <> :person
            """)
                .param("organisation", actor.organisation())
                .param("person", actor.person())
                .query(Integer.class)
                .single();
    }

    /** What was shown and not said held stays with its teacher until it is. */
    private List<LessonsWaiting.Next> lines(Actor actor, LocalDate today) {
        return sql.sql("""
            with mine as (
              select l.id, true as teacher, false as came
                from growth.open_lesson l
               where l.teacher_id = :person
                 and (l.day >= :since or l.held_at is null and l.called_off_at is null)
               union all
              select g.lesson_id, false, coalesce(g.came, false)
                from growth.lesson_guest g
               where g.person_id = :person
                 and g.left_at is null
            ), said as (
              select '/lessons/' || l.public_id as path, l.topic, o.short_name as school, l.day, l.begins, l.ends, m.teacher,
                     case when m.teacher then growth.lesson_guests(l.id) else 0 end as guests,
                     case when l.held_at is null and m.teacher and l.day < :today then 'record'
                          when l.held_at is null and l.day between :today and :until then 'next'
                          when l.held_at is not null and m.came
                               and not exists (select 1
                                                 from growth.lesson_analysis a
                                                where a.lesson_id = l.id
                                                  and a.person_id = :person) then 'analyse' end as what
                from mine m
                join growth.open_lesson l on l.id = m.id
                join registry_api.place o on o.id = l.organisation_id
               where l.agreed_at is not null
                 and l.called_off_at is null
                 and l.day <= :until
                 and (l.day >= :since or m.teacher and l.held_at is null)
               union all
              select '/lessons/masters/' || l.public_id, l.title, coalesce(l.place, o.short_name, ''), l.day, l.begins, l.ends,
                     coalesce(l.giver_id = :person, false), case when l.giver_id = :person then growth.master_guests(l.id) else 0 end, 'next'
                from growth.master_lesson l
                left join registry_api.place o on o.id = l.organisation_id
               where (l.giver_id = :person
                      or l.id in (select g.lesson_id
                                    from growth.master_guest g
                                   where g.person_id = :person
                                     and g.left_at is null))
                 and l.announced_at is not null
                 and l.shown_at is null
                 and l.called_off_at is null
                 and l.day between :today and :until)
            select *
              from said
             where what is not null
             order by day, begins
            """)
                .param("person", actor.person())
                .param("today", today)
                .param("since", today.minusWeeks(WEEKS_BACK))
                .param("until", today.plusWeeks(1))
                .query((row, n) -> new LessonsWaiting.Next(
                        row.getString("path"),
                        row.getString("topic"),
                        row.getString("school"),
                        LessonTime.in(row),
                        row.getBoolean("teacher"),
                        row.getInt("guests"),
                        row.getString("what")))
                .list();
    }
}

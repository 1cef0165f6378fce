package org.birge.growth.lesson;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.springframework.stereotype.Component;

/** On Today: offers that wait for the head, open lessons one shows or visits this week, and what is still to be written about them. */
@Component
class LessonsToday implements TodayCard {

    static final int WEEKS_BACK = 6;

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
    public Supplier<Optional<Card>> card(Gathering asked, Actor actor, LocalDate today) {
        if (actor.person() == null || !actor.may(Permission.SEE_LESSONS)) {
            return Optional::empty;
        }
        Supplier<List<LessonsWaiting.Next>> lines = asked.list(lines(actor, today));
        Supplier<Optional<Integer>> offers = leads(actor) ? asked.first(offers(actor)) : Optional::empty;
        return () -> card(lines.get(), offers.get().orElse(0));
    }

    private static Optional<Card> card(List<LessonsWaiting.Next> lines, int offers) {
        LessonsWaiting waiting =
                new LessonsWaiting(offers, of(lines, "record"), of(lines, "analyse"), of(lines, "next"));
        return waiting.isEmpty() ? Optional.empty() : Optional.of(new Card("growth/lesson/today", waiting));
    }

    static boolean leads(Actor actor) {
        return actor.role() == Role.HEAD || actor.role() == Role.DEPUTY;
    }

    private static List<LessonsWaiting.Next> of(List<LessonsWaiting.Next> lines, String what) {
        return lines.stream().filter(line -> line.what().equals(what)).toList();
    }

    /** A deputy's own offer waits for the head. */
    private static Query<Integer> offers(Actor actor) {
        return Query.of("""
            select count(*)::int
              from growth.open_lesson
             where organisation_id = :organisation
               and agreed_at is null
               and declined_at is null
               and called_off_at is null
               and teacher_id <> :person
            """, (row, n) -> row.getInt(1))
                .with("organisation", actor.organisation())
                .with("person", actor.person());
    }

    /** What was shown and not said held stays with its teacher until it is. */
    private static Query<LessonsWaiting.Next> lines(Actor actor, LocalDate today) {
        return Query.of("""
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
            """, LessonsToday::line)
                .with("person", actor.person())
                .with("today", today)
                .with("since", today.minusWeeks(WEEKS_BACK))
                .with("until", today.plusWeeks(1));
    }

    private static LessonsWaiting.Next line(ResultSet row, int number) throws SQLException {
        return new LessonsWaiting.Next(
                row.getString("path"),
                row.getString("topic"),
                row.getString("school"),
                LessonTime.in(row),
                row.getBoolean("teacher"),
                row.getInt("guests"),
                row.getString("what"));
    }
}

package org.birge.growth.lesson;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.calendar.DatedEntries;
import org.birge.calendar.DatedEntry;
import org.birge.calendar.DatedEntry.When;
import org.birge.database.Moments;
import org.birge.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Master lessons in the calendar of whoever gives them, and of whoever said that they come, from the place at hand. */
@Component
class MasterInCalendar implements DatedEntries {

    private static final int MOST = 100;

    private final JdbcClient sql;
    private final LessonDays days;

    MasterInCalendar(JdbcClient sql, LessonDays days) {
        this.sql = sql;
        this.days = days;
    }

    @Override
    public List<DatedEntry> of(Actor actor, LocalDate since, Words words) {
        if (actor.person() == null || !actor.may(Permission.SEE_LESSONS)) {
            return List.of();
        }
        return sql.sql("""
            with mine (id) as (
              select l.id
                from growth.master_lesson l
               where l.giver_id = :person
               union
              select g.lesson_id
                from growth.master_guest g
               where g.person_id = :person
                 and g.organisation_id = :organisation
                 and g.left_at is null
            )
            select l.public_id, l.version, l.changed_at, l.title, l.day, l.begins, l.ends, coalesce(l.place, l.link, '') as place,
                   l.called_off_at is not null as off, coalesce(l.giver_id = :person, false) as giver
              from mine m
              join growth.master_lesson l on l.id = m.id
             where l.announced_at is not null
               and l.day >= :since
             order by l.day desc, l.id
             limit :most
            """)
                .param("person", actor.person())
                .param("organisation", actor.organisation())
                .param("since", since)
                .param("most", MOST)
                .query((row, n) -> {
                    LessonTime time = LessonTime.in(row);
                    return new DatedEntry(
                            "master-" + row.getString("public_id"),
                            row.getInt("version"),
                            Objects.requireNonNull(Moments.in(row, "changed_at")),
                            words.of(
                                    row.getBoolean("giver") ? "masters.calendar" : "masters.calendar.visit",
                                    row.getString("title")),
                            "",
                            row.getString("place"),
                            MasterFilter.PATH + "/" + row.getString("public_id"),
                            When.between(time.from(days.zone()), time.until(days.zone())),
                            row.getBoolean("off"));
                })
                .list();
    }
}

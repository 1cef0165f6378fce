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

/** Open lessons in one's calendar: those one shows, and those one visits from the place at hand. */
@Component
class LessonsInCalendar implements DatedEntries {

    private static final int MOST = 300;

    private final JdbcClient sql;
    private final LessonDays days;

    LessonsInCalendar(JdbcClient sql, LessonDays days) {
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
                    from growth.open_lesson l
                   where l.teacher_id = :person
                     and l.organisation_id = :organisation
                   union
                  select g.lesson_id
                    from growth.lesson_guest g
                   where g.person_id = :person
                     and g.organisation_id = :organisation
                     and g.left_at is null
                )
                select l.public_id, l.version, l.changed_at, l.topic, l.class_name, l.room, l.day, l.begins, l.ends, l.called_off_at is not null as off,
                       l.teacher_id = :person as teacher, o.short_name as school
                  from mine m
                  join growth.open_lesson l on l.id = m.id
                  join registry_api.place o on o.id = l.organisation_id
                 where l.agreed_at is not null
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
                    String topic = row.getString("topic");
                    return new DatedEntry(
                            "lesson-" + row.getString("public_id"),
                            row.getInt("version"),
                            Objects.requireNonNull(Moments.in(row, "changed_at")),
                            row.getBoolean("teacher")
                                    ? words.of("lessons.calendar.mine", topic)
                                    : words.of("lessons.calendar.visit", topic),
                            words.of("lessons.calendar.notes", row.getString("class_name")),
                            row.getString("room") == null
                                    ? row.getString("school")
                                    : row.getString("school") + ", " + row.getString("room"),
                            "/lessons/" + row.getString("public_id"),
                            When.between(time.from(days.zone()), time.until(days.zone())),
                            row.getBoolean("off"));
                })
                .list();
    }
}

package org.birge.growth.lesson;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Guests of open lessons and what they took along. */
@Repository
class LessonGuests {

    private final JdbcClient sql;
    private final Clock clock;

    LessonGuests(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(long lesson) {
        Scope scope = Scope.current();
        sql.sql("""
                insert into growth.lesson_guest (lesson_id, person_id, organisation_id, place_key, signed_at)
                select :lesson, :person, p.id, p.place_key, :now
                  from registry_api.place p
                 where p.id = :organisation
                """)
                .param("lesson", lesson)
                .param("person", scope.person())
                .param("organisation", scope.organisation())
                .param("now", now())
                .update();
    }

    void left(long lesson) {
        sql.sql("""
                update growth.lesson_guest
                   set left_at = :now
                 where lesson_id = :lesson
                   and person_id = :person
                   and left_at is null
                """)
                .param("lesson", lesson)
                .param("person", Scope.current().person())
                .param("now", now())
                .update();
    }

    /** Ids of those who hold a place, as far as one may know them: the teacher and the leaders there know all. */
    List<Long> people(long lesson) {
        return sql.sql("""
                select person_id
                  from growth.lesson_guest
                 where lesson_id = :lesson
                   and left_at is null
                 order by id
                """).param("lesson", lesson).query(Long.class).list();
    }

    /** Those of them who came. */
    List<Long> came(long lesson) {
        return sql.sql("""
                select person_id
                  from growth.lesson_guest
                 where lesson_id = :lesson
                   and left_at is null
                   and came
                 order by id
                """).param("lesson", lesson).query(Long.class).list();
    }

    /** Whether the viewer was there. */
    boolean wasThere(long lesson) {
        return came(lesson).contains(Objects.requireNonNullElse(Scope.current().person(), 0L));
    }

    /**
     * The topic of another lesson, a master lesson too, that somebody shows or visits at that time; null when there is none. Whatever fills that person's hours asks here and
     * does so one after the other.
     */
    @Nullable
    String elsewhere(long lesson, LessonTime time, @Nullable Long person) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('hours of ' || :person::bigint, 0))")
                .param("person", person)
                .query((row, n) -> n)
                .list();
        return sql.sql("""
                with busy (id) as (
                  select l.id
                    from growth.open_lesson l
                   where l.teacher_id = :person
                     and l.day = :day
                   union
                  select g.lesson_id
                    from growth.lesson_guest g
                   where g.person_id = :person
                     and g.left_at is null
                )
                select l.topic
                  from busy b
                  join growth.open_lesson l on l.id = b.id
                 where l.day = :day
                   and l.begins < :ends
                   and l.ends > :begins
                   and l.called_off_at is null
                   and l.declined_at is null
                   and l.id <> :lesson
                 union all
                select m.title
                  from growth.master_lesson m
                 where (m.giver_id = :person
                        or exists (select 1
                                     from growth.master_guest v
                                    where v.lesson_id = m.id
                                      and v.person_id = :person
                                      and v.left_at is null))
                   and m.day = :day
                   and m.begins < :ends
                   and m.ends > :begins
                   and m.announced_at is not null
                   and m.called_off_at is null
                 limit 1
                """)
                .param("lesson", lesson)
                .param("person", person)
                .param("day", time.day())
                .param("begins", time.begins())
                .param("ends", time.ends())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Written anew, the newer words stand. */
    void analysed(long lesson, String takes, @Nullable String asks) {
        sql.sql("""
                insert into growth.lesson_analysis (lesson_id, person_id, takes, asks, written_at)
                values (:lesson, :person, :takes, :asks, :now)
                on conflict (lesson_id, person_id) do update set takes = excluded.takes, asks = excluded.asks, written_at = excluded.written_at
                """)
                .param("lesson", lesson)
                .param("person", Scope.current().person())
                .param("takes", takes)
                .param("asks", asks)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package org.birge.growth.lesson;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of open lessons; their guests are in {@link LessonGuests}. */
@Repository
class OpenLessons {

    private final JdbcClient sql;
    private final Clock clock;

    OpenLessons(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** At the place where one works. */
    long add(String publicId, LessonOffer offer, boolean agreed) {
        Scope scope = Scope.current();
        return sql.sql("""
                insert into growth.open_lesson (public_id, teacher_id, organisation_id, place_key, subject, class_name, topic, words, day, begins, ends, room,
                                                places, reach, offered_at, agreed_at, agreed_by, changed_at)
                select :public_id, :person, p.id, p.place_key, :subject, :class, :topic, :words, :day, :begins, :ends, :room, :places, :reach, :now,
                       case when :agreed then :now::timestamptz end, case when :agreed then :person::bigint end, :now
                  from registry_api.place p
                 where p.id = :organisation
                   and p.kind = 'school'
                returning id
                """)
                .param("public_id", publicId)
                .param("person", scope.person())
                .param("organisation", scope.organisation())
                .param("subject", offer.subject())
                .param("class", offer.className().strip())
                .param("topic", offer.topic().strip())
                .param("words", offer.words().strip())
                .param("day", offer.time().day())
                .param("begins", offer.time().begins())
                .param("ends", offer.time().ends())
                .param("room", offer.room())
                .param("places", offer.places())
                .param("reach", offer.reach())
                .param("agreed", agreed)
                .param("now", now())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Those who change the same lesson do it one after the other; guests may not lock its row, which is another school's. */
    OpenLesson lock(String publicId) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('open lesson ' || :id, 0))")
                .param("id", publicId)
                .query((row, n) -> n)
                .list();
        return find(publicId);
    }

    /** Whether the lesson is there for the viewer. */
    boolean sees(long id) {
        return sql.sql("select exists (select 1 from growth.open_lesson where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    OpenLesson find(String publicId) {
        return sql.sql("""
                select l.id, l.public_id, l.teacher_id, l.organisation_id, l.topic, l.day, l.begins, l.ends, l.places, growth.lesson_guests(l.id) as taken,
                       l.place_key >= (select scope.low()) and l.place_key < (select scope.high()) as reachable, l.agreed_at, l.declined_at,
                       l.called_off_at, l.held_at, l.version,
                       exists (select 1
                                 from growth.lesson_guest g
                                where g.lesson_id = l.id
                                  and g.person_id = :person
                                  and g.left_at is null) as guest
                  from growth.open_lesson l
                 where l.public_id = :id
                """)
                .param("id", publicId)
                .param("person", Scope.current().person())
                .query((row, n) -> new OpenLesson(
                        row.getLong("id"),
                        row.getString("public_id"),
                        row.getLong("teacher_id"),
                        row.getLong("organisation_id"),
                        row.getString("topic"),
                        LessonTime.in(row),
                        row.getInt("places"),
                        row.getInt("taken"),
                        row.getBoolean("reachable"),
                        row.getBoolean("guest"),
                        LessonState.in(row),
                        row.getLong("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void agreed(long id) {
        sql.sql("""
                update growth.open_lesson
                   set agreed_at = :now, agreed_by = :person, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("person", Scope.current().person())
                .param("now", now())
                .update();
    }

    void declined(long id, String reason) {
        sql.sql("""
                update growth.open_lesson
                   set declined_at = :now, declined_by = :person, reason = :reason, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("person", Scope.current().person())
                .param("reason", reason)
                .param("now", now())
                .update();
    }

    /** One that was declined is offered anew. */
    void changed(long id, LessonOffer offer) {
        sql.sql("""
                update growth.open_lesson
                   set subject = :subject, class_name = :class, topic = :topic, words = :words, day = :day, begins = :begins, ends = :ends, room = :room,
                       places = :places, reach = :reach, declined_at = null, declined_by = null, reason = null, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("subject", offer.subject())
                .param("class", offer.className().strip())
                .param("topic", offer.topic().strip())
                .param("words", offer.words().strip())
                .param("day", offer.time().day())
                .param("begins", offer.time().begins())
                .param("ends", offer.time().ends())
                .param("room", offer.room())
                .param("places", offer.places())
                .param("reach", offer.reach())
                .param("now", now())
                .update();
    }

    void calledOff(long id, String reason) {
        sql.sql("""
                update growth.open_lesson
                   set called_off_at = :now, called_off_by = :person, reason = :reason, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("person", Scope.current().person())
                .param("reason", reason)
                .param("now", now())
                .update();
    }

    /** @param came ids of the people who came; the other guests did not */
    void held(long id, List<Long> came) {
        sql.sql("""
                update growth.open_lesson
                   set held_at = :now, changed_at = :now, version = version + 1
                 where id = :id
                """).param("id", id).param("now", now()).update();
        sql.sql("""
                update growth.lesson_guest
                   set came = person_id = any (:came)
                 where lesson_id = :id
                   and left_at is null
                """).param("id", id).param("came", came.toArray(Long[]::new)).update();
    }

    /** Kept for its history. */
    void happened(long lesson, String what, @Nullable String words) {
        sql.sql("""
                insert into growth.lesson_event (lesson_id, at, person_id, account_id, what, words)
                values (:lesson, :at, :person, :account, :what, :words)
                """)
                .param("lesson", lesson)
                .param("at", now())
                .param("person", Scope.current().person())
                .param("account", Scope.current().account())
                .param("what", what)
                .param("words", words)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

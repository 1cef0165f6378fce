package org.birge.growth.lesson;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of an open lesson. */
@Repository
class ReadLesson {

    private final JdbcClient sql;
    private final OpenLessons lessons;
    private final LessonGuests guests;
    private final LessonDays days;
    private final CountryPack pack;

    ReadLesson(JdbcClient sql, OpenLessons lessons, LessonGuests guests, LessonDays days, CountryPack pack) {
        this.sql = sql;
        this.lessons = lessons;
        this.guests = guests;
        this.days = days;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    public LessonPage page(String publicId) {
        Scope scope = Scope.current();
        OpenLesson lesson = lessons.find(publicId).demand(LessonCommand.READ, scope);
        boolean here = scope.organisation() != null && scope.organisation() == lesson.school();
        boolean host = scope.person() != null && scope.person() == lesson.teacher()
                || here && (scope.role().equals("head") || scope.role().equals("deputy"));
        boolean begun = days.begun(lesson.time());
        return new LessonPage(
                facts(lesson),
                host,
                lesson.guest(),
                begun,
                nominates(lesson, scope, here),
                new LessonPage.Rights(
                        lesson.allows(LessonCommand.AGREE, scope),
                        lesson.allows(LessonCommand.CHANGE, scope),
                        lesson.allows(LessonCommand.SIGN_UP, scope) && !begun && lesson.taken() < lesson.places(),
                        lesson.allows(LessonCommand.LEAVE, scope) && !begun,
                        lesson.allows(LessonCommand.HOLD, scope)
                                && !lesson.time().day().isAfter(days.today()),
                        lesson.allows(LessonCommand.ANALYSE, scope) && guests.wasThere(lesson.id()),
                        lesson.allows(LessonCommand.CALL_OFF, scope)),
                guests(lesson.id()),
                sql.sql("select growth.lesson_analyses(:lesson)")
                        .param("lesson", lesson.id())
                        .query(Integer.class)
                        .single(),
                analyses(lesson.id()),
                host ? history(lesson.id()) : List.of());
    }

    /** A leader of the school or the centre that reaches it, once it was held; nobody puts themself forward. */
    private static boolean nominates(OpenLesson lesson, Scope scope, boolean here) {
        return lesson.state() == LessonState.HELD
                && (scope.person() == null || scope.person() != lesson.teacher())
                && (here && Role.of(scope.role()).may(Permission.NOMINATE_TEACHERS)
                        || lesson.reachable() && Role.of(scope.role()).may(Permission.KEEP_EXPERIENCE));
    }

    /** As it was offered, to be written anew. */
    @Transactional(readOnly = true)
    public LessonOffer offer(String publicId) {
        OpenLesson lesson = lessons.find(publicId).demand(LessonCommand.CHANGE, Scope.current());
        return sql.sql("""
                select subject, class_name, topic, words, day, begins, ends, room, places, reach
                  from growth.open_lesson
                 where id = :id
                """)
                .param("id", lesson.id())
                .query((row, n) -> new LessonOffer(
                        row.getString("subject"),
                        row.getString("class_name"),
                        row.getString("topic"),
                        row.getString("words"),
                        LessonTime.in(row),
                        row.getString("room"),
                        row.getInt("places"),
                        row.getString("reach")))
                .single();
    }

    private LessonPage.Facts facts(OpenLesson lesson) {
        return sql.sql("""
                select l.public_id, l.topic, l.subject, l.class_name, l.words, coalesce(growth.lesson_teacher(l.id), '') as teacher, o.short_name as school,
                       coalesce(o.district, '') as district, l.day, l.begins, l.ends, l.room, l.places, l.reach, l.reason, l.version
                  from growth.open_lesson l
                  join registry_api.place o on o.id = l.organisation_id
                 where l.id = :id
                """)
                .param("id", lesson.id())
                .query((row, n) -> facts(row, lesson))
                .single();
    }

    private LessonPage.Facts facts(ResultSet row, OpenLesson lesson) throws SQLException {
        return new LessonPage.Facts(
                row.getString("public_id"),
                row.getString("topic"),
                pack.subject(Objects.requireNonNull(row.getString("subject"))).name(),
                row.getString("class_name"),
                row.getString("words"),
                row.getString("teacher"),
                row.getString("school"),
                row.getString("district"),
                LessonTime.in(row),
                row.getString("room"),
                row.getInt("places"),
                lesson.taken(),
                row.getString("reach"),
                row.getString("reason"),
                lesson.state(),
                row.getLong("version"));
    }

    /** Those whose rows the reader may see; the reader's own is told elsewhere. */
    private List<LessonPage.Guest> guests(long lesson) {
        return sql.sql("""
                select g.person_id as id, coalesce(n.name, growth.guest_name(g.id), '') as name, o.short_name as place, g.came
                  from growth.lesson_guest g
                  join registry_api.place o on o.id = g.organisation_id
                  left join registry_api.person n on n.id = g.person_id
                 where g.lesson_id = :lesson
                   and g.left_at is null
                 order by g.id
                """)
                .param("lesson", lesson)
                .query(LessonPage.Guest.class)
                .list();
    }

    private List<LessonPage.Analysis> analyses(long lesson) {
        return sql.sql("""
                select coalesce(n.name, growth.guest_name(g.id), '') as name, coalesce(a.person_id = :person, false) as own, a.takes, a.asks, a.written_at
                  from growth.lesson_analysis a
                  join growth.lesson_guest g on g.lesson_id = a.lesson_id and g.person_id = a.person_id and g.left_at is null
                  left join registry_api.person n on n.id = a.person_id
                 where a.lesson_id = :lesson
                 order by a.id
                """)
                .param("lesson", lesson)
                .param("person", Scope.current().person())
                .query((row, n) -> new LessonPage.Analysis(
                        row.getString("name"),
                        row.getBoolean("own"),
                        row.getString("takes"),
                        row.getString("asks"),
                        Objects.requireNonNull(Moments.in(row, "written_at"))))
                .list();
    }

    private List<LessonPage.Event> history(long lesson) {
        return sql.sql("""
                select e.at, coalesce(n.name,
                                      (select growth.guest_name(g.id)
                                         from growth.lesson_guest g
                                        where g.lesson_id = e.lesson_id
                                          and g.person_id = e.person_id
                                        limit 1)) as who,
                       e.what, e.words
                  from growth.lesson_event e
                  left join registry_api.person n on n.id = e.person_id
                 where e.lesson_id = :lesson
                 order by e.id desc
                """)
                .param("lesson", lesson)
                .query((row, n) -> new LessonPage.Event(
                        Objects.requireNonNull(Moments.in(row, "at")),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("words")))
                .list();
    }
}

package org.birge.growth.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of sessions. */
@Repository
class Trainings {

    private static final String ONE = """
            select t.id, t.public_id, t.course_id, c.title, t.organisation_id, t.first_day, t.last_day, t.begins, t.ends, t.capacity, t.apply_by,
                   t.opened_at, t.held_at, t.closed_at, t.called_off_at, t.version
              from growth.training t
              join growth.course c on c.id = t.course_id
             where t.public_id = :id
            """;

    private final JdbcClient sql;
    private final TrainingDays days;

    Trainings(JdbcClient sql, TrainingDays days) {
        this.sql = sql;
        this.days = days;
    }

    long add(String publicId, Course course, TrainingPlan plan) {
        long id = sql.sql("""
                insert into growth.training (public_id, course_id, organisation_id, place_key, first_day, last_day, begins, ends, place, link, language,
                                             capacity, apply_by, outsider, planned_by, planned_at, changed_at)
                select :public_id, :course, p.id, p.place_key, :first, :last, :begins, :ends, :place, :link, :language,
                       :capacity, :apply_by, :outsider, :person, :now, :now
                  from registry_api.place p
                 where p.id = :organisation
                returning id
                """)
                .param("public_id", publicId)
                .param("course", course.id())
                .param("organisation", course.organisation())
                .param("first", plan.first())
                .param("last", plan.last())
                .param("begins", plan.begins())
                .param("ends", plan.ends())
                .param("place", plan.place())
                .param("link", plan.link())
                .param("language", plan.language())
                .param("capacity", plan.capacity())
                .param("apply_by", plan.applyBy())
                .param("outsider", plan.outsider())
                .param("person", Scope.current().person())
                .param("now", days.now())
                .query(Long.class)
                .single();
        lay(id, plan);
        return id;
    }

    void change(long id, TrainingPlan plan) {
        sql.sql("""
                update growth.training
                   set first_day = :first, last_day = :last, begins = :begins, ends = :ends, place = :place, link = :link, language = :language,
                       capacity = :capacity, apply_by = :apply_by, outsider = :outsider, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("first", plan.first())
                .param("last", plan.last())
                .param("begins", plan.begins())
                .param("ends", plan.ends())
                .param("place", plan.place())
                .param("link", plan.link())
                .param("language", plan.language())
                .param("capacity", plan.capacity())
                .param("apply_by", plan.applyBy())
                .param("outsider", plan.outsider())
                .param("now", days.now())
                .update();
        sql.sql("delete from growth.training_day where training_id = :id")
                .param("id", id)
                .update();
        sql.sql("delete from growth.training_trainer where training_id = :id")
                .param("id", id)
                .update();
        lay(id, plan);
    }

    private void lay(long id, TrainingPlan plan) {
        sql.sql("insert into growth.training_day (training_id, day) select :id::bigint, unnest(:days::date[])")
                .param("id", id)
                .param("days", plan.days().stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
        sql.sql(
                        "insert into growth.training_trainer (training_id, person_id) select distinct :id::bigint, unnest(:people::bigint[])")
                .param("id", id)
                .param("people", plan.trainers().toArray(Long[]::new))
                .update();
    }

    /** @param moment opened, held or closed */
    void reached(long id, String moment) {
        sql.sql("""
                update growth.training
                   set opened_at = case when :moment = 'opened' then :now else opened_at end,
                       held_at = case when :moment = 'held' then :now else held_at end,
                       closed_at = case when :moment = 'closed' then :now else closed_at end,
                       changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("moment", moment)
                .param("now", days.now())
                .update();
    }

    void calledOff(long id, String reason) {
        sql.sql("""
                update growth.training
                   set called_off_at = :now, reason = :reason, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("reason", reason)
                .param("now", days.now())
                .update();
    }

    void happened(long training, String what, @Nullable String words) {
        sql.sql("""
                insert into growth.training_event (training_id, at, person_id, account_id, what, words)
                values (:training, :at, :person, :account, :what, :words)
                """)
                .param("training", training)
                .param("at", days.now())
                .param("person", Scope.current().person())
                .param("account", Scope.current().account())
                .param("what", what)
                .param("words", words)
                .update();
    }

    Training find(String publicId) {
        return sql.sql(ONE)
                .param("id", publicId)
                .query((row, n) -> training(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Under a lock: while it is held nobody else gives away a place of it. Whoever may not change it gets it without one. */
    Training lock(String publicId) {
        Training seen = find(publicId);
        sql.sql("select id from growth.training where id = :id for update")
                .param("id", seen.id())
                .query(Long.class)
                .optional();
        return find(publicId);
    }

    List<LocalDate> daysOf(long training) {
        return sql.sql("select day from growth.training_day where training_id = :id order by day")
                .param("id", training)
                .query(LocalDate.class)
                .list();
    }

    /** The days and the deadline as they stand. */
    DaysBefore before(Training training) {
        return new DaysBefore(daysOf(training.id()), training.applyBy());
    }

    /** Who of the centre leads it. */
    List<Long> trainersOf(long training) {
        return sql.sql("select person_id from growth.training_trainer where training_id = :id")
                .param("id", training)
                .query(Long.class)
                .list();
    }

    /** Whether this plan has another place or another link. */
    boolean elsewhere(long id, TrainingPlan plan) {
        return sql.sql("""
                select place is distinct from :place::text or link is distinct from :link::text
                  from growth.training
                 where id = :id
                """)
                .param("id", id)
                .param("place", plan.place())
                .param("link", plan.link())
                .query(Boolean.class)
                .single();
    }

    private static Training training(ResultSet row) throws SQLException {
        return new Training(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("course_id"),
                row.getString("title"),
                row.getLong("organisation_id"),
                day(row, "first_day"),
                day(row, "last_day"),
                Objects.requireNonNull(row.getObject("begins", LocalTime.class)),
                Objects.requireNonNull(row.getObject("ends", LocalTime.class)),
                row.getInt("capacity"),
                day(row, "apply_by"),
                state(row),
                row.getLong("version"));
    }

    static TrainingState state(ResultSet row) throws SQLException {
        return TrainingState.of(
                Moments.in(row, "opened_at"),
                Moments.in(row, "held_at"),
                Moments.in(row, "closed_at"),
                Moments.in(row, "called_off_at"));
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}

package org.birge.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of who came to what tasks were about. */
@Repository
class Attendances {

    private final JdbcClient sql;
    private final Clock clock;
    private final SchoolDays days;

    Attendances(JdbcClient sql, Clock clock, SchoolDays days) {
        this.sql = sql;
        this.clock = clock;
        this.days = days;
    }

    /** The lists of a task, the first day first. */
    List<Attendance> of(long task) {
        return sql.sql("""
                select a.id, a.public_id, a.day, a.theme, a.outsiders, a.held_at is not null as held, a.version, p.name as by,
                       coalesce(array_agg(t.person_id) filter (where t.person_id is not null), '{}') as listed,
                       coalesce(array_agg(t.person_id) filter (where t.came), '{}') as came
                  from tasks.attendance a
                  left join tasks.attendee t on t.attendance_id = a.id
                  left join registry_api.person p on p.id = a.made_by
                 where a.task_id = :task
                   and a.removed_at is null
                 group by a.id, p.name
                 order by a.day, a.id
                """).param("task", task).query(Attendances::read).list();
    }

    Attendance one(long task, String publicId) {
        return of(task).stream()
                .filter(list -> list.publicId().equals(publicId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Attendance read(ResultSet row, int n) throws SQLException {
        return new Attendance(
                row.getLong("id"),
                row.getString("public_id"),
                row.getObject("day", LocalDate.class),
                row.getString("theme"),
                row.getInt("outsiders"),
                row.getBoolean("held"),
                row.getLong("version"),
                people(row, "listed"),
                people(row, "came"),
                row.getString("by"));
    }

    private static Set<Long> people(ResultSet row, String column) throws SQLException {
        return new HashSet<>(List.of((Long[]) row.getArray(column).getArray()));
    }

    /** @return the new list's public id */
    String add(long task, TakeAttendance.Command taken, String theme, @Nullable Long by) {
        String publicId = PublicId.next();
        long id = sql.sql("""
                insert into tasks.attendance (public_id, task_id, day, theme, outsiders, made_at, made_by, held_at)
                values (:public_id, :task, :day, :theme, :outsiders, :now, :by, case when :held then :now::timestamptz end)
                returning id
                """)
                .param("public_id", publicId)
                .param("task", task)
                .param("day", taken.day())
                .param("theme", theme)
                .param("outsiders", taken.outsiders())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("held", taken.held())
                .query(Long.class)
                .single();
        write(id, taken.people(), Set.of());
        return publicId;
    }

    void change(Attendance list, TakeAttendance.Command taken, String theme) {
        sql.sql("""
                update tasks.attendance
                   set day = :day, theme = :theme, outsiders = :outsiders, version = version + 1,
                       held_at = coalesce(held_at, case when :held then :now::timestamptz end)
                 where id = :id
                """)
                .param("id", list.id())
                .param("day", taken.day())
                .param("theme", theme)
                .param("outsiders", taken.outsiders())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("held", taken.held())
                .update();
        Set<Long> absent = new HashSet<>(list.listed());
        absent.removeAll(taken.people());
        write(list.id(), taken.people(), taken.held() || list.held() ? absent : Set.of());
    }

    private void write(long list, Set<Long> came, Set<Long> absent) {
        sql.sql("delete from tasks.attendee where attendance_id = :list")
                .param("list", list)
                .update();
        sql.sql("""
                insert into tasks.attendee (attendance_id, person_id, came)
                select :list, p, p = any (:came::bigint[])
                  from unnest(:came::bigint[] || :absent::bigint[]) p
                """)
                .param("list", list)
                .param("came", came.toArray(Long[]::new))
                .param("absent", absent.toArray(Long[]::new))
                .update();
    }

    void remove(long list) {
        sql.sql("update tasks.attendance set removed_at = :now where id = :id")
                .param("id", list)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All who work at the task's school now, and whoever stands on the list, by union and name. */
    List<AttendancePage.Candidate> candidates(long organisation, @Nullable Attendance list) {
        Set<Long> listed = list == null ? Set.of() : list.listed();
        Set<Long> came = list == null ? Set.of() : list.came();
        return sql.sql("""
                with here as (
                  select p.person_id, (array_agg(p.post order by p.main desc, p.id))[1] as post, min(p.stage) as stage
                    from registry_api.posting p
                   where p.organisation_id = :organisation
                     and (p.valid_from <= :today and (p.valid_until is null or p.valid_until > :today)
                          or p.person_id = any (:listed::bigint[]))
                   group by p.person_id)
                select n.id, n.surname, n.first_name, coalesce(n.patronymic, '') as patronymic, w.post, coalesce(w.stage, '') as stage,
                       coalesce(u.union_name, '') as in_union, coalesce(u.union_public_id, '') as union_id
                  from here w
                  join registry_api.person n on n.id = w.person_id
                  left join lateral (select m.union_name, m.union_public_id
                                       from registry_api.union_member m
                                      where m.person_id = n.id
                                        and m.organisation_id = :organisation
                                        and (m.valid_until is null or m.valid_until > :today)
                                      order by m.union_id
                                      limit 1) u on true
                 order by u.union_name nulls last, n.sort_key, n.id
                """)
                .param("organisation", organisation)
                .param("today", days.today())
                .param("listed", listed.toArray(Long[]::new))
                .query((row, n) -> new AttendancePage.Candidate(
                        row.getLong("id"),
                        row.getString("surname") + " " + row.getString("first_name"),
                        row.getString("patronymic"),
                        row.getString("post"),
                        row.getString("stage"),
                        row.getString("in_union"),
                        row.getString("union_id"),
                        listed.contains(row.getLong("id")),
                        came.contains(row.getLong("id"))))
                .list();
    }
}

package org.birge.growth.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.birge.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Places in sessions as lists: one's own, and those of the school one leads. */
@Repository
class EnrolmentRows {

    private static final int MOST = 200;

    private final JdbcClient sql;
    private final TrainingDays days;

    EnrolmentRows(JdbcClient sql, TrainingDays days) {
        this.sql = sql;
        this.days = days;
    }

    @Transactional(readOnly = true)
    OwnTrainingsPage own(Actor actor) {
        List<EnrolmentLine> all = sql.sql("""
                select e.*, t.public_id as training, '' as name, c.title, c.kind, c.provider, c.hours, t.first_day, t.last_day, t.begins, t.ends, t.place,
                       t.opened_at, t.held_at, t.closed_at, t.called_off_at,
                       e.completed and t.closed_at is not null and t.last_day <= :asked and a.enrolment_id is null as to_answer
                  from growth.enrolment e
                  join growth.training t on t.id = e.training_id
                  join growth.course c on c.id = t.course_id
                  left join growth.training_answer a on a.enrolment_id = e.id
                 where e.person_id = :person
                 order by t.first_day desc, e.id desc
                 limit :most
                """)
                .param("person", actor.personOrNotFound())
                .param("asked", days.today().minusWeeks(TrainingDays.WEEKS_UNTIL_ASKED))
                .param("most", MOST)
                .query((row, n) -> line(row))
                .list();
        List<EnrolmentLine> passed = all.stream().filter(EnrolmentLine::passed).toList();
        return new OwnTrainingsPage(
                all.stream().filter(EnrolmentLine::ahead).toList().reversed(),
                passed,
                all.stream().filter(one -> !one.ahead() && !one.passed()).toList(),
                passed.stream()
                        .filter(one -> one.state() == EnrolmentState.COMPLETED)
                        .mapToInt(EnrolmentLine::hours)
                        .sum());
    }

    /** Of one's school: what waits for the head first, then what is ahead, then the past. */
    @Transactional(readOnly = true)
    SchoolTrainingsPage school(Actor actor, SchoolTrainingsFilter filter) {
        List<EnrolmentLine> found = page(actor, filter, TrainingLists.PAGE + 1);
        List<EnrolmentLine> lines = found.size() > TrainingLists.PAGE ? found.subList(0, TrainingLists.PAGE) : found;
        return new SchoolTrainingsPage(
                lines,
                filter,
                found.size() > TrainingLists.PAGE ? filter.next(lines.getLast().publicId()) : null,
                filter.after().isEmpty() ? null : filter.first());
    }

    @Transactional(readOnly = true)
    List<EnrolmentLine> all(Actor actor, SchoolTrainingsFilter filter) {
        return page(actor, filter.whole(), Integer.MAX_VALUE);
    }

    private List<EnrolmentLine> page(Actor actor, SchoolTrainingsFilter filter, int size) {
        return sql.sql("""
                with listed as (
                  select e.*, t.public_id as training, n.name, c.title, c.kind, c.provider, c.hours, t.first_day, t.last_day, t.begins, t.ends, t.place,
                         t.opened_at, t.held_at, t.closed_at, t.called_off_at,
                         e.completed and t.closed_at is not null and t.last_day <= :asked and f.enrolment_id is null and e.person_id <> :person as to_answer,
                         case when :sort = 'name' then n.sort_key
                              when w.waits then '0'
                              when t.last_day >= :today and t.called_off_at is null and e.declined_at is null and e.withdrawn_at is null then '1' || t.first_day::text
                              else '2' || lpad((date '9999-12-31' - t.first_day)::text, 8, '0') end as turn
                    from growth.enrolment e
                    join growth.training t on t.id = e.training_id
                    join growth.course c on c.id = t.course_id
                    join registry_api.person n on n.id = e.person_id
                    left join growth.training_effect f on f.enrolment_id = e.id
                   cross join lateral (
                     select e.consented_at is not null and e.agreed_at is null and e.declined_at is null and e.withdrawn_at is null
                            and t.opened_at is not null and t.held_at is null and t.called_off_at is null and t.first_day >= :today as waits) w
                   where e.place_key >= :low
                     and e.place_key < :high
                     and case :state
                           when 'ahead' then t.last_day >= :today and t.called_off_at is null and e.declined_at is null and e.withdrawn_at is null
                           when 'waiting' then w.waits
                           when 'completed' then e.completed
                           when 'over' then e.declined_at is not null or e.withdrawn_at is not null or t.called_off_at is not null
                           else true
                         end
                     and (:q = '' or strpos(growth.training_key(n.name || ' ' || c.title), growth.training_key(:q)) > 0))
                select *
                  from listed l
                 where :after = '' or (l.turn, l.id) > (select o.turn, o.id from listed o where o.public_id = :after)
                 order by l.turn, l.id
                 limit :size
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("today", days.today())
                .param("asked", days.today().minusWeeks(TrainingDays.WEEKS_UNTIL_ASKED))
                .param("person", actor.personOrNotFound())
                .param("state", filter.state())
                .param("sort", filter.sort())
                .param("q", filter.q())
                .param("after", filter.after())
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    private static EnrolmentLine line(ResultSet row) throws SQLException {
        return new EnrolmentLine(
                row.getString("public_id"),
                row.getString("training"),
                row.getString("name"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("provider"),
                row.getInt("hours"),
                Trainings.day(row, "first_day"),
                Trainings.day(row, "last_day"),
                Objects.requireNonNull(row.getObject("begins", LocalTime.class)),
                Objects.requireNonNull(row.getObject("ends", LocalTime.class)),
                row.getString("place"),
                EnrolmentState.in(row),
                Trainings.state(row),
                row.getString("certificate"),
                row.getBoolean("to_answer"));
    }
}

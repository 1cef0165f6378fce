package org.birge.growth.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads who was there and what came of it, for the centre. */
@Repository
class AttendanceSheet {

    private final JdbcClient sql;
    private final Trainings trainings;
    private final TrainingDays days;

    AttendanceSheet(JdbcClient sql, Trainings trainings, TrainingDays days) {
        this.sql = sql;
        this.trainings = trainings;
        this.days = days;
    }

    @Transactional(readOnly = true)
    AttendancePage page(String publicId) {
        Scope scope = Scope.current();
        Training training = trainings.find(publicId).demand(TrainingCommand.READ, scope);
        if (!TrainingRules.ofCentre(scope)) {
            throw new NotFound();
        }
        Set<LocalDate> marked = Set.copyOf(
                sql.sql("""
                select distinct a.day
                  from growth.attendance a
                  join growth.enrolment e on e.id = a.enrolment_id
                 where e.training_id = :id
                """).param("id", training.id()).query(LocalDate.class).list());
        List<AttendancePage.Day> all = trainings.daysOf(training.id()).stream()
                .map(day -> new AttendancePage.Day(day, !day.isAfter(days.today()), marked.contains(day)))
                .toList();
        List<AttendancePage.Person> people = people(training);
        return new AttendancePage(
                publicId,
                training.title(),
                all,
                people,
                training.allows(TrainingCommand.MARK, scope),
                training.allows(TrainingCommand.RESULT, scope),
                training.allows(TrainingCommand.CLOSE, scope)
                        && people.stream().noneMatch(one -> one.state() == EnrolmentState.ACCEPTED));
    }

    private List<AttendancePage.Person> people(Training training) {
        return sql.sql("""
                select e.*, coalesce(n.name, '') as name, o.short_name as school,
                       (select array_agg(a.day::text)
                          from growth.attendance a
                         where a.enrolment_id = e.id
                           and a.present) as days
                  from growth.enrolment e
                  join registry_api.place o on o.id = e.organisation_id
                  left join registry_api.person n on n.id = e.person_id
                 where e.training_id = :training
                   and e.seated_at is not null
                   and e.withdrawn_at is null
                 order by n.sort_key, e.id
                """)
                .param("training", training.id())
                .query((row, n) -> new AttendancePage.Person(
                        row.getString("public_id"),
                        row.getString("name"),
                        row.getString("school"),
                        CourseRows.texts(row, "days").stream()
                                .map(LocalDate::parse)
                                .collect(Collectors.toSet()),
                        EnrolmentState.in(row),
                        row.getString("certificate")))
                .list();
    }
}

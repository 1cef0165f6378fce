package org.birge.tasks;

import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks of a school that fall on a day an authority has set off. */
@Repository
class OffDayTasks {

    /** Whether a :school has any on the days :off, as a question. */
    static final String ANY = """
            select exists (
              select 1
                from tasks.task
               where organisation_id = :school
                 and due = any (:off::date[])
                 and done_at is null
                 and cancelled_at is null)
            """;

    private static final int MOST = 300;

    private record Read(String publicId, String kind, String title, String responsible, LocalDate due) {}

    private final JdbcClient sql;
    private final SchoolDays days;

    OffDayTasks(JdbcClient sql, SchoolDays days) {
        this.sql = sql;
        this.days = days;
    }

    @Transactional(readOnly = true)
    public List<OffDaysPage.Row> ofSchool() {
        DayCount count = days.here();
        String[] off = off();
        return off.length == 0
                ? List.of()
                : read(off).stream()
                        .map(row -> new OffDaysPage.Row(
                                row.publicId(),
                                row.kind(),
                                row.title(),
                                row.responsible(),
                                row.due(),
                                count.shown(row.due())))
                        .toList();
    }

    /** The days to come that are set off where one acts. */
    String[] off() {
        DayCount count = days.here();
        return count.special().keySet().stream()
                .filter(day -> count.setOff(day) && !day.isBefore(days.today()))
                .map(LocalDate::toString)
                .toArray(String[]::new);
    }

    private List<Read> read(String[] off) {
        return sql.sql("""
                select t.public_id, t.kind, t.title, coalesce(p.name, '') as responsible, t.due
                  from tasks.task t
                  left join registry_api.person p on p.id = t.responsible_id
                 where t.organisation_id = :school
                   and t.due = any (:days::date[])
                   and t.done_at is null
                   and t.cancelled_at is null
                 order by t.due, t.id
                 limit :most
                """)
                .param("school", Scope.current().organisation())
                .param("days", off)
                .param("most", MOST)
                .query(Read.class)
                .list();
    }
}

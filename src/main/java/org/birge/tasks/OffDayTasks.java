package org.birge.tasks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.birge.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks of a school that fall on a day an authority has set off. */
@Repository
class OffDayTasks {

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
        LocalDate[] off = count.special().keySet().stream()
                .filter(day -> count.setOff(day) && !day.isBefore(days.today()))
                .toArray(LocalDate[]::new);
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

    private List<Read> read(LocalDate[] off) {
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
                .param("days", Arrays.stream(off).map(LocalDate::toString).toArray(String[]::new))
                .param("most", MOST)
                .query(Read.class)
                .list();
    }
}

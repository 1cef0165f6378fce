package org.birge.development.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of notes; which ones somebody sees, row security says, and drafts are their author's. */
@Repository
class NoteLines {

    private static final int MOST = 500;

    private final JdbcClient sql;

    NoteLines(JdbcClient sql) {
        this.sql = sql;
    }

    List<NotesPage.Line> of(long school, SchoolYear year, NotesPage.Filter filter) {
        LocalDate from = filter.month();
        return sql.sql("""
                select n.public_id, n.theme, n.visited_on, c.name as controller, n.heard_at, n.again_on, n.finished_at, n.number,
                       a.advice, a.done, r.readers, r.read
                  from development.control_note n
                  left join registry_api.person c on c.id = n.controller_id
                  left join lateral (select count(*)::int as advice, count(t.done_at)::int as done
                                       from development.note_advice l
                                       left join tasks_api.task t on t.id = l.task_id
                                      where l.note_id = n.id) a on true
                  left join lateral (select count(*)::int as readers, count(r.read_at)::int as read
                                       from development.note_reader r
                                      where r.note_id = n.id) r on true
                 where n.organisation_id = :school
                   and n.year = :year
                   and (n.finished_at is not null or n.controller_id = :person)
                   and (:search = '' or n.number = :search or strpos(lower(n.theme), lower(:search)) > 0 or strpos(lower(c.name), lower(:search)) > 0)
                   and (:state = '' or (:state = 'finished') = (n.finished_at is not null))
                   and (:from::date is null or n.visited_on >= :from and n.visited_on < :until)
                 order by n.visited_on desc, n.id desc
                 limit :most
                """)
                .param("school", school)
                .param("year", year.start())
                .param("person", Scope.current().person())
                .param("search", filter.search())
                .param("state", filter.state())
                .param("from", from)
                .param("until", from == null ? null : from.plusMonths(1))
                .param("most", MOST)
                .query(NoteLines::line)
                .list();
    }

    private static NotesPage.Line line(ResultSet row, int n) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new NotesPage.Line(
                row.getString("public_id"),
                row.getString("theme"),
                row.getObject("visited_on", LocalDate.class),
                String.valueOf(row.getString("controller")),
                row.getString("heard_at"),
                row.getObject("again_on", LocalDate.class),
                finished == null ? null : finished.toInstant(),
                row.getString("number"),
                row.getInt("advice"),
                row.getInt("done"),
                row.getInt("readers"),
                row.getInt("read"));
    }
}

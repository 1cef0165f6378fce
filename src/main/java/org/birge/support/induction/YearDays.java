package org.birge.support.induction;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.calendar.DatedEntries;
import org.birge.calendar.DatedEntry;
import org.birge.database.Moments;
import org.birge.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of one's pairs in one's calendar: their titles and days, no note. */
@Component
class YearDays implements DatedEntries {

    private static final int MOST = 300;

    private final JdbcClient sql;

    YearDays(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<DatedEntry> of(Actor actor, LocalDate since, Words words) {
        if (actor.person() == null || !actor.may(Permission.JOIN_MENTORING)) {
            return List.of();
        }
        return sql.sql("""
                select s.public_id, s.title, s.words, s.due, s.kind, s.version + s.moved as version, s.changed_at, s.done_at is not null as done,
                       s.not_needed_at is not null or m.ended_at is not null and s.done_at is null as cancelled, m.public_id as pair, m.kind as whom
                  from support.induction_step s
                  join support.mentorship m on m.id = s.mentorship_id
                 where (s.mentor_id = :person or s.mentee_id = :person)
                   and s.due >= :since
                 order by s.due, s.id
                 limit :most
                """)
                .param("person", actor.person())
                .param("since", since)
                .param("most", MOST)
                .query((row, n) -> new DatedEntry(
                        "induction-" + row.getString("public_id"),
                        row.getInt("version"),
                        Objects.requireNonNull(Moments.in(row, "changed_at")),
                        row.getBoolean("done")
                                ? words.of("tasks.calendar.done", row.getString("title"))
                                : row.getString("title"),
                        row.getString("words"),
                        "",
                        "/mentorships/" + row.getString("pair") + "/steps/" + row.getString("public_id"),
                        DatedEntry.When.on(row.getObject("due", LocalDate.class)),
                        row.getBoolean("cancelled")))
                .list();
    }
}

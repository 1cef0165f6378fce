package org.birge.support.induction;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.MentorshipState;
import org.birge.tasks.SchoolDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the pages of a pair's year are made of; asked by one of the two. */
@Repository
class YearRows {

    private final JdbcClient sql;
    private final SchoolDays days;

    YearRows(JdbcClient sql, SchoolDays days) {
        this.sql = sql;
        this.days = days;
    }

    PairFacts facts(Mentorship pair) {
        Long self = Scope.current().person();
        return sql.sql("""
                select coalesce(a.name, support.partner_name(m.mentor_id), '') as mentor, coalesce(b.name, support.partner_name(m.mentee_id), '') as mentee,
                       coalesce(p.name, '') as school, coalesce(i.title, '') as programme
                  from support.mentorship m
                  left join registry_api.person a on a.id = m.mentor_id
                  left join registry_api.person b on b.id = m.mentee_id
                  left join registry_api.place p on p.id = m.organisation_id
                  left join support.induction i on i.mentorship_id = m.id
                 where m.id = :pair
                """)
                .param("pair", pair.id())
                .query((row, n) -> new PairFacts(
                        pair.publicId(),
                        row.getString("mentor"),
                        row.getString("mentee"),
                        row.getString("school"),
                        pair.kind(),
                        row.getString("programme"),
                        pair.begins(),
                        pair.ends(),
                        self != null && self == pair.mentor(),
                        pair.state() != MentorshipState.ACTIVE))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** In the order of their days; nothing is late any more when the pair has ended. */
    List<YearLine> steps(Mentorship pair) {
        boolean over = pair.state() != MentorshipState.ACTIVE;
        LocalDate lateUpTo =
                days.overdueUpTo(Set.of(pair.organisation()), days.today()).get(pair.organisation());
        return sql.sql("""
                select s.*, (select count(*)::int from support.induction_event e where e.step_id = s.id and e.words is not null) as notes
                  from support.induction_step s
                 where s.mentorship_id = :pair
                 order by s.due, s.kind = 'milestone', s.id
                """)
                .param("pair", pair.id())
                .query((row, n) -> line(row, over, requireNonNull(lateUpTo)))
                .list();
    }

    List<StepPage.Event> events(long step) {
        return sql.sql("""
                select e.at, e.what, e.words, coalesce(p.name, support.partner_name(e.person_id), '') as who
                  from support.induction_event e
                  left join registry_api.person p on p.id = e.person_id
                 where e.step_id = :step
                 order by e.id desc
                """)
                .param("step", step)
                .query((row, n) -> new StepPage.Event(
                        Objects.requireNonNull(Moments.in(row, "at")),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("words")))
                .list();
    }

    static YearLine line(ResultSet row, boolean over, LocalDate lateUpTo) throws SQLException {
        StepState state = PairSteps.state(row);
        LocalDate due = row.getObject("due", LocalDate.class);
        Long finishedBy = row.getObject("finished_by", Long.class);
        return new YearLine(
                row.getString("public_id"),
                due,
                row.getString("kind"),
                row.getString("done_by"),
                row.getString("title"),
                row.getString("words"),
                state,
                row.getObject("done_on", LocalDate.class),
                !over && state == StepState.PLANNED && !due.isAfter(lateUpTo),
                !over
                        && state == StepState.DONE
                        && !Objects.equals(finishedBy, Scope.current().person()),
                row.getInt("notes"));
    }
}

package org.birge.support.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.birge.access.Actor;
import org.birge.shared.SchoolYear;
import org.birge.support.outcome.ChangeLine.Counted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The young teachers of one school whose pair began in a year, with what it changed and where they are: for the head (J1c.2). */
@Repository
class ReadChanges {

    private static final int MOST = 200;

    private final JdbcClient sql;
    private final Closings closings;

    ReadChanges(JdbcClient sql, Closings closings) {
        this.sql = sql;
        this.closings = closings;
    }

    @Transactional(readOnly = true)
    ChangesPage page(Actor actor, Map<String, String> given) {
        SchoolYear now = SchoolYear.at(closings.today());
        ChangesPage.Filter filter = ChangesPage.Filter.of(given, now);
        return new ChangesPage(
                filter,
                IntStream.rangeClosed(0, ReadTotals.YEARS)
                        .mapToObj(back -> new SchoolYear(now.start() - back))
                        .toList(),
                lines(actor, filter));
    }

    private List<ChangeLine> lines(Actor actor, ChangesPage.Filter filter) {
        return sql.sql("""
                with listed as (
                  select m.*, coalesce(m.ended_on, m.ends) as last, m.ended_at is not null or m.ends < :today as over
                    from support.mentorship m
                   where m.place_key >= :low
                     and m.place_key < :high
                     and m.kind = 'young-teacher'
                     and m.active_at is not null
                     and coalesce(m.ended_on, m.ends) >= m.begins
                     and m.begins >= :since
                     and m.begins < :until
                   order by m.begins, m.id
                   limit :most)
                select l.public_id, l.begins, l.last, l.over, coalesce(a.name, support.partner_name(l.mentor_id), '') as mentor,
                       coalesce(b.name, support.partner_name(l.mentee_id), '') as mentee,
                       coalesce(c.steps, 0) - coalesce(c.not_needed, 0) as steps, coalesce(c.done, 0) as done,
                       o.at_work, o.mentors, o.skills, o.visits_of, o.visited_of, o.visits_to, o.visited_to,
                       s.milestones, s.reached, r.helped as mentee_said, n.helped as mentor_said
                  from listed l
                  join support.pair_outcomes(array(select id from listed), :today) o on o.mentorship_id = l.id
                  left join support.induction_counts(array(select id from listed), :today) c on c.mentorship_id = l.id
                  left join registry_api.person a on a.id = l.mentor_id
                  left join registry_api.person b on b.id = l.mentee_id
                  left join support.pair_closing r on r.mentorship_id = l.id and r.person_id = l.mentee_id
                  left join support.pair_closing n on n.mentorship_id = l.id and n.person_id = l.mentor_id
                 cross join lateral (
                   select (count(*) filter (where t.not_needed_at is null))::int as milestones, (count(*) filter (where t.done_at is not null))::int as reached
                     from support.induction_step t
                    where t.mentorship_id = l.id
                      and t.kind = 'milestone') s
                 where (:place = '' or o.at_work = :place)
                   and (:q = '' or strpos(support.folded(concat_ws(' ', coalesce(a.name, support.partner_name(l.mentor_id)),
                                                                   coalesce(b.name, support.partner_name(l.mentee_id)))), support.folded(:q)) > 0)
                 order by l.begins, l.id
                """)
                .param("today", closings.today())
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("since", LocalDate.of(filter.year(), Month.AUGUST, 1))
                .param("until", LocalDate.of(filter.year() + 1, Month.AUGUST, 1))
                .param("most", MOST)
                .param("place", filter.where())
                .param("q", filter.q())
                .query((row, n) -> line(row))
                .list();
    }

    private static ChangeLine line(ResultSet row) throws SQLException {
        return new ChangeLine(
                row.getString("public_id"),
                row.getString("mentee"),
                row.getString("mentor"),
                row.getObject("begins", LocalDate.class),
                row.getObject("last", LocalDate.class),
                row.getBoolean("over"),
                row.getInt("steps"),
                row.getInt("done"),
                new Counted(row.getInt("reached"), row.getInt("milestones")),
                new Counted(row.getInt("visited_of"), row.getInt("visits_of")),
                new Counted(row.getInt("visited_to"), row.getInt("visits_to")),
                row.getString("at_work"),
                row.getBoolean("mentors"),
                Arrays.asList((String[]) row.getArray("skills").getArray()),
                row.getString("mentee_said"),
                row.getString("mentor_said"));
    }
}

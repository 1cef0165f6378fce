package org.birge.support.induction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.tasks.SchoolDays;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The pairs of one's reach with their milestones, the newest first (J1c.3). */
@Repository
class ReadMilestones {

    private static final int PAGE = 50;
    private static final int MOST_IN_A_FILE = 10_000;

    private final JdbcClient sql;
    private final SchoolDays days;

    ReadMilestones(JdbcClient sql, SchoolDays days) {
        this.sql = sql;
        this.days = days;
    }

    @Transactional(readOnly = true)
    MilestonesPage page(Actor actor, String state, @Nullable Long after) {
        List<MilestoneLine> found = lines(actor, state, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<MilestoneLine> shown = more ? found.subList(0, PAGE) : found;
        return new MilestonesPage(
                state,
                shown,
                more
                        ? Pages.address(
                                "/mentors/milestones",
                                "state",
                                state,
                                "after",
                                Long.toString(shown.getLast().id()))
                        : null,
                after == null ? null : Pages.address("/mentors/milestones", "state", state));
    }

    @Transactional(readOnly = true)
    List<MilestoneLine> all(Actor actor, String state) {
        return lines(actor, state, null, MOST_IN_A_FILE);
    }

    /** How many milestones of pairs that go on should have been reached already. */
    Supplier<Optional<LateMilestones>> late(Gathering asked, Actor actor, LocalDate today) {
        return asked.first(Query.of("""
                select count(*)::int
                  from support.mentorship m
                  join support.induction_step s on s.mentorship_id = m.id
                 where m.place_key >= :low
                   and m.place_key < :high
                   and m.active_at is not null
                   and m.ended_at is null
                   and m.ends >= :today
                   and s.kind = 'milestone'
                   and s.done_at is null
                   and s.not_needed_at is null
                   and s.due <= :late
                """, (row, n) -> new LateMilestones(row.getInt(1)))
                .with("low", actor.grant().low())
                .with("high", actor.grant().high())
                .with("today", today)
                .with("late", days.overdueUpTo(today)));
    }

    private List<MilestoneLine> lines(Actor actor, String state, @Nullable Long after, int size) {
        LocalDate today = days.today();
        return sql.sql("""
                with listed as (
                  select m.*, coalesce(m.ended_on, m.ends) as last, m.ended_at is not null or m.ends < :today as over
                    from support.mentorship m
                   where m.place_key >= :low
                     and m.place_key < :high
                     and m.active_at is not null
                     and (m.ended_at is not null or m.ends < :today) = (:state = 'over')
                     and (:after::bigint is null or m.id < :after)
                     and (:state <> 'late'
                          or exists (select 1
                                       from support.induction_step s
                                      where s.mentorship_id = m.id
                                        and s.kind = 'milestone'
                                        and s.done_at is null
                                        and s.not_needed_at is null
                                        and s.due <= :late))
                   order by m.id desc
                   limit :size)
                select l.id, l.public_id, l.kind, l.begins, l.last, l.over, p.short_name as school,
                       coalesce(a.name, support.partner_name(l.mentor_id), '') as mentor, coalesce(b.name, support.partner_name(l.mentee_id), '') as mentee,
                       c.steps, c.done, c.not_needed, c.late, n.title as next, n.due as next_due, n.late_milestones
                  from listed l
                  join registry_api.place p on p.id = l.organisation_id
                  left join registry_api.person a on a.id = l.mentor_id
                  left join registry_api.person b on b.id = l.mentee_id
                  left join support.induction_counts(array(select id from listed), :late) c on c.mentorship_id = l.id
                  left join lateral (
                    select (array_agg(s.title order by s.due, s.id))[1] as title, min(s.due) as due,
                           (count(*) filter (where s.due <= :late))::int as late_milestones
                      from support.induction_step s
                     where s.mentorship_id = l.id
                       and s.kind = 'milestone'
                       and s.done_at is null
                       and s.not_needed_at is null) n on true
                 order by l.id desc
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("today", today)
                .param("late", days.overdueUpTo(today))
                .param("state", state)
                .param("after", after)
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    private static MilestoneLine line(ResultSet row) throws SQLException {
        boolean over = row.getBoolean("over");
        return new MilestoneLine(
                row.getLong("id"),
                row.getString("public_id"),
                row.getString("mentor"),
                row.getString("mentee"),
                row.getString("school"),
                row.getString("kind"),
                row.getObject("begins", LocalDate.class),
                row.getObject("last", LocalDate.class),
                over,
                row.getObject("steps") == null
                        ? null
                        : new PairProgress.Counts(
                                row.getInt("steps"),
                                row.getInt("done"),
                                row.getInt("not_needed"),
                                over ? 0 : row.getInt("late")),
                row.getString("next"),
                row.getObject("next_due", LocalDate.class),
                over ? 0 : row.getInt("late_milestones"));
    }
}

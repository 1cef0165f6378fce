package org.birge.support.induction;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.tasks.SchoolDays;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On Today of mentor and young teacher: what is late, what the other waits to have confirmed, and one's own steps of the coming two weeks. */
@Component
class YearToday implements TodayCard {

    private static final int MOST = 6;

    private record Step(YearWaiting.Line line, boolean own) {}

    private final JdbcClient sql;
    private final SchoolDays days;

    YearToday(JdbcClient sql, SchoolDays days) {
        this.sql = sql;
        this.days = days;
    }

    @Override
    public int order() {
        return 17;
    }

    @Override
    public boolean leads() {
        return true;
    }

    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        if (actor.person() == null || !actor.may(Permission.JOIN_MENTORING)) {
            return Optional.empty();
        }
        return Optional.of(new OneStatement.Question(
                """
                select exists (
                  select 1
                    from support.induction_step
                   where (mentor_id = :inductionPerson or mentee_id = :inductionPerson)
                     and confirmed_at is null
                     and not_needed_at is null
                     and due <= :inductionUntil)
                """, Map.of("inductionPerson", actor.person(), "inductionUntil", today.plusWeeks(2))));
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (actor.person() == null || !actor.may(Permission.JOIN_MENTORING)) {
            return Optional.empty();
        }
        List<YearWaiting.Line> lines = steps(actor.person(), today).stream()
                .filter(step -> step.own() || step.line().late() || step.line().waits())
                .map(Step::line)
                .sorted(Comparator.comparing((YearWaiting.Line line) -> !line.late())
                        .thenComparing(line -> !line.waits())
                        .thenComparing(YearWaiting.Line::due))
                .limit(MOST)
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card("support/induction/today", new YearWaiting(lines)));
    }

    /** The mentees' schools: their days decide what is late, wherever the mentor works. */
    private Set<Long> schoolsOf(long person, LocalDate today) {
        return sql.sql("""
                select distinct organisation_id
                  from support.mentorship
                 where (mentor_id = :person or mentee_id = :person)
                   and ended_at is null
                   and ends >= :today
                """)
                .param("person", person)
                .param("today", today)
                .query(Long.class)
                .set();
    }

    private List<Step> steps(long person, LocalDate today) {
        Map<Long, LocalDate> lateUpTo = days.overdueUpTo(schoolsOf(person, today), today);
        return sql.sql("""
                select s.*, m.public_id as pair, m.organisation_id, s.done_by = case when s.mentor_id = :person then 'mentor' else 'mentee' end as own,
                       coalesce(p.name, support.partner_name(o.id), '') as other, 0 as notes
                  from support.induction_step s
                  join support.mentorship m on m.id = s.mentorship_id
                 cross join lateral (select case when s.mentor_id = :person then s.mentee_id else s.mentor_id end as id) o
                  left join registry_api.person p on p.id = o.id
                 where (s.mentor_id = :person or s.mentee_id = :person)
                   and s.confirmed_at is null
                   and s.not_needed_at is null
                   and s.finished_by is distinct from :person
                   and s.due <= :until
                   and m.ended_at is null
                   and m.ends >= :today
                 order by s.due, s.id
                 limit 100
                """)
                .param("person", person)
                .param("until", today.plusWeeks(2))
                .param("today", today)
                .query((row, n) -> {
                    YearLine line =
                            YearRows.line(row, false, requireNonNull(lateUpTo.get(row.getLong("organisation_id"))));
                    return new Step(
                            new YearWaiting.Line(
                                    row.getString("pair"),
                                    line.publicId(),
                                    line.title(),
                                    row.getString("other"),
                                    line.due(),
                                    line.late(),
                                    line.waits()),
                            row.getBoolean("own") && line.state() == StepState.PLANNED);
                })
                .list();
    }
}

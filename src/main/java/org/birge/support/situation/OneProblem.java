package org.birge.support.situation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads a problem's page. */
@Repository
class OneProblem {

    private final JdbcClient sql;
    private final Problems problems;
    private final CountryPack pack;
    private final Clock clock;

    OneProblem(JdbcClient sql, Problems problems, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.problems = problems;
        this.pack = pack;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ProblemPage page(String publicId) {
        Scope scope = Scope.current();
        Problem problem = problems.find(publicId).demand(ProblemCommand.READ, scope);
        boolean ofCentre = ProblemRules.ofCentre(scope);
        ProblemPage.Rights rights = new ProblemPage.Rights(
                problem.allows(ProblemCommand.CHANGE, scope),
                problem.allows(ProblemCommand.SHOW, scope),
                problem.allows(ProblemCommand.HIDE, scope),
                problem.allows(ProblemCommand.TRY, scope),
                problem.allows(ProblemCommand.ANSWER, scope),
                problem.allows(ProblemCommand.SOLVE, scope),
                problem.allows(ProblemCommand.REOPEN, scope));
        List<ProblemPage.Event> history = history(problem.id());
        return new ProblemPage(
                facts(problem.id()),
                ofCentre,
                rights,
                LocalDate.now(clock.withZone(pack.timeZone())),
                sql.sql("select support.others_with(:id)")
                        .param("id", problem.id())
                        .query(Integer.class)
                        .single(),
                tries(problem.id(), ofCentre),
                rights.tries() ? links(problem.school()) : List.of(),
                history.stream()
                        .filter(event -> event.what().equals("answered"))
                        .toList(),
                history);
    }

    private ProblemPage.Facts facts(long id) {
        return sql.sql("""
                select r.public_id, p.short_name as school, p.public_id as school_id, r.section, r.area, r.title, r.words, r.written_at, r.shown_at,
                       r.answered_at, r.solved_at, r.helped, r.version
                  from support.problem r
                  join registry_api.place p on p.id = r.organisation_id
                 where r.id = :id
                """).param("id", id).query((row, n) -> facts(row)).single();
    }

    private ProblemPage.Facts facts(ResultSet row) throws SQLException {
        return new ProblemPage.Facts(
                row.getString("public_id"),
                row.getString("school"),
                row.getString("school_id"),
                pack.section(row.getString("section")).name(),
                area(pack, row.getString("area")),
                row.getString("section"),
                row.getString("area"),
                row.getString("title"),
                row.getString("words"),
                Objects.requireNonNull(Moments.in(row, "written_at")),
                Moments.in(row, "shown_at"),
                Moments.in(row, "solved_at"),
                row.getString("helped"),
                ProblemState.of(
                        Moments.in(row, "shown_at"), Moments.in(row, "answered_at"), Moments.in(row, "solved_at")),
                row.getLong("version"));
    }

    static @Nullable Text area(CountryPack pack, @Nullable String code) {
        return pack.teacherNeeds().areas().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(NeedsInstrument.Area::name)
                .orElse(null);
    }

    /** The measure is read in the school's plan, which the centre reads elsewhere. */
    private List<ProblemPage.Try> tries(long problem, boolean ofCentre) {
        return sql.sql("""
                select t.day, t.words, t.helped, coalesce(m.title, r.topic, v.topic) as link,
                       case when m.public_id is not null and not :centre then '/year/plan#' || m.public_id
                            when r.public_id is not null then '/support/' || r.public_id
                            when v.public_id is not null then '/visits/' || v.public_id end as address
                  from support.problem_try t
                  left join development_api.measure m on m.public_id = t.measure
                  left join support.request r on r.id = t.request_id
                  left join support.visit v on v.id = t.visit_id
                 where t.problem_id = :problem
                 order by t.day desc, t.id desc
                """)
                .param("problem", problem)
                .param("centre", ofCentre)
                .query(ProblemPage.Try.class)
                .list();
    }

    private List<ProblemPage.Link> links(long school) {
        return sql.sql("""
                (select 'measure' as kind, 'measure:' || m.public_id as value, m.title, m.due as day
                   from development_api.measure m
                  where m.organisation_id = :school
                  order by m.due desc
                  limit 60)
                 union all
                (select 'request', 'request:' || r.public_id, r.topic, r.done_on
                   from support.request r
                  where r.organisation_id = :school
                    and r.withdrawn_at is null
                  order by r.id desc
                  limit 40)
                 union all
                (select 'visit', 'visit:' || v.public_id, v.topic, v.day
                   from support.visit v
                  where v.organisation_id = :school
                    and v.recorded_at is not null
                  order by v.day desc
                  limit 40)
                """)
                .param("school", school)
                .query(ProblemPage.Link.class)
                .list();
    }

    private List<ProblemPage.Event> history(long problem) {
        return sql.sql("""
                select e.at, coalesce(p.name, support.answerer_name(e.id)) as who, e.what, e.words
                  from support.problem_event e
                  left join registry_api.person p on p.id = e.person_id
                 where e.problem_id = :problem
                 order by e.id desc
                """)
                .param("problem", problem)
                .query((row, n) -> new ProblemPage.Event(
                        Objects.requireNonNull(Moments.in(row, "at")),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("words")))
                .list();
    }
}

package org.birge.development.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hearings of reports and what they decided. */
@Repository
class Hearings {

    /** A hearing that stands, with its report. */
    record Standing(long id, String report) {}

    private final JdbcClient sql;
    private final Clock clock;

    Hearings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Hearing> of(long organisation, SchoolYear year) {
        return recorded(organisation, year).list(sql);
    }

    Supplier<List<Hearing>> of(Gathering asked, long organisation, SchoolYear year) {
        return asked.list(recorded(organisation, year));
    }

    private static Query<Hearing> recorded(long organisation, SchoolYear year) {
        return Query.of("""
                select h.public_id, h.council, h.closes_year, h.held_on, h.minutes_number, h.adopted, h.words, h.reason, h.session_public_id as session
                  from development.hearing h
                  join development.year_report r on r.id = h.report_id
                 where r.organisation_id = :organisation
                   and r.year = :year
                   and h.superseded_at is null
                 order by h.closes_year desc, h.id
                """, Hearing.class).with("organisation", organisation).with("year", year.start());
    }

    /** @return the new hearing's public id; what was recorded of this council before stands no more */
    String record(long report, String council, boolean closesYear, RecordHearing.Said said) {
        sql.sql("""
                update development.hearing
                   set superseded_at = :now
                 where report_id = :report
                   and council = :council
                   and superseded_at is null
                """)
                .param("report", report)
                .param("council", council)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        String publicId = PublicId.next();
        sql.sql("""
                insert into development.hearing (public_id, report_id, council, closes_year, held_on, minutes_number, adopted, words, reason,
                                                 session_public_id, recorded_at, recorded_by)
                values (:public_id, :report, :council, :closes, :held_on, :number, :adopted, :words, :reason, :session, :now, :person)
                """)
                .param("public_id", publicId)
                .param("report", report)
                .param("council", council)
                .param("closes", closesYear)
                .param("held_on", said.heldOn())
                .param("number", said.minutesNumber())
                .param("adopted", said.adopted())
                .param("words", said.words())
                .param("reason", said.reason())
                .param("session", said.session())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", Scope.current().person())
                .update();
        return publicId;
    }

    Standing standing(String publicId) {
        return sql.sql("""
                select h.id, r.public_id as report
                  from development.hearing h
                  join development.year_report r on r.id = h.report_id
                 where h.public_id = :id
                   and h.superseded_at is null
                   and h.held_on is not null
                """)
                .param("id", publicId)
                .query(Standing.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @return the decision's id */
    long decided(long hearing, String wording, long responsible, LocalDate due) {
        return sql.sql("""
                insert into development.hearing_decision (public_id, hearing_id, wording, responsible_id, due)
                values (:public_id, :hearing, :wording, :responsible, :due)
                returning id
                """)
                .param("public_id", PublicId.next())
                .param("hearing", hearing)
                .param("wording", wording)
                .param("responsible", responsible)
                .param("due", due)
                .query(Long.class)
                .single();
    }

    void opened(long decision, long task) {
        sql.sql("update development.hearing_decision set task_id = :task where id = :id")
                .param("id", decision)
                .param("task", task)
                .update();
    }

    /** What the hearings of a year's report decided, with how it stands; where a sitting was held in the system, its decisions. */
    Supplier<List<ReportDecision>> decisions(
            Gathering asked, long organisation, SchoolYear year, LocalDate overdueUpTo) {
        return asked.list(decided(organisation, year, overdueUpTo, null));
    }

    private static Query<ReportDecision> decided(
            long organisation, SchoolYear year, LocalDate overdueUpTo, @Nullable String council) {
        return Query.of("""
                with standing as (
                  select h.id, h.council, h.minutes_number, h.held_on, h.session_public_id
                    from development.hearing h
                    join development.year_report r on r.id = h.report_id
                   where r.organisation_id = :organisation
                     and r.year = :year
                     and h.superseded_at is null
                     and (:council::text is null or h.council = :council)),
                decided as (
                  select s.council, d.public_id, s.minutes_number as number, s.session_public_id as session, s.held_on, d.wording,
                         coalesce(p.name, '') as responsible, d.due, d.task_id, d.id
                    from standing s
                    join development.hearing_decision d on d.hearing_id = s.id
                    left join registry_api.person p on p.id = d.responsible_id
                   union all
                  select s.council, c.public_id, c.number::text, c.session_public_id, s.held_on, c.wording, c.responsible, c.due, c.task_id, c.id
                    from standing s
                    join councils_api.decision c on c.session_public_id = s.session_public_id and c.organisation_id = :organisation)
                select d.*, t.public_id as task,
                       case when t.id is null or t.confirmed_at is not null or t.done_at is not null and t.confirmer_id is null then 'confirmed'
                            when t.done_at is not null then 'done'
                            when t.due <= :overdue then 'overdue'
                            else 'under-way' end as state
                  from decided d
                  left join tasks_api.task t on t.id = d.task_id
                 order by d.held_on, d.council, d.id
                """, (row, n) -> ReportDecision.of(row))
                .with("organisation", organisation)
                .with("year", year.start())
                .with("overdue", overdueUpTo)
                .with("council", council);
    }
}

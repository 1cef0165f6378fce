package org.birge.development.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a report is counted from, and the head's words. */
@Repository
class Reports {

    private final JdbcClient sql;

    Reports(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every measure of the year's plan with its task; measures of a plan not agreed yet are planned. */
    List<ReportRow> measures(long organisation, SchoolYear year, LocalDate overdueUpTo) {
        return sql.sql("""
                select m.section, m.title, coalesce(p.name, '') as responsible, coalesce(t.due, m.due) as due,
                       case when t.id is null then 'planned'
                            when t.confirmed_at is not null then 'confirmed'
                            when t.done_at is not null then 'done'
                            when t.due <= :overdue then 'overdue'
                            else 'under-way' end as state,
                       (select count(*) from tasks_api.evidence e where e.task_id = t.id) as evidence
                  from development_api.measure m
                  left join tasks_api.task t on t.source_kind = 'measure' and t.source_id = m.id and t.cancelled_at is null
                  left join registry_api.person p on p.id = m.responsible_id
                 where m.organisation_id = :organisation
                   and m.year = :year
                 order by m.section, m.position
                """)
                .param("organisation", organisation)
                .param("year", year.start())
                .param("overdue", overdueUpTo)
                .query((row, n) -> new ReportRow(
                        row.getString("section"),
                        row.getString("title"),
                        row.getString("responsible"),
                        row.getObject("due", LocalDate.class),
                        WorkState.of(row.getString("state")).orElseThrow(),
                        row.getInt("evidence")))
                .list();
    }

    /** Every piece of evidence of the year's measures, of one section or of all. */
    List<EvidencePage.Piece> evidence(long organisation, SchoolYear year, @Nullable String section) {
        return sql.sql("""
                select m.title as measure, t.public_id as task, e.kind, e.added_at
                  from development_api.measure m
                  join tasks_api.task t on t.source_kind = 'measure' and t.source_id = m.id and t.cancelled_at is null
                  join tasks_api.evidence e on e.task_id = t.id
                 where m.organisation_id = :organisation
                   and m.year = :year
                   and (:section::text is null or m.section = :section)
                 order by m.section, m.position, e.added_at
                """)
                .param("organisation", organisation)
                .param("year", year.start())
                .param("section", section)
                .query((row, n) -> new EvidencePage.Piece(
                        row.getString("measure"),
                        row.getString("task"),
                        row.getString("kind"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<ReportDecision> decisions(long organisation, SchoolYear year, LocalDate overdueUpTo) {
        return sql.sql("""
                select d.kind, d.number, d.session_public_id, d.wording, d.responsible, d.due,
                       case when t.id is null then 'done'
                            when t.confirmed_at is not null then 'confirmed'
                            when t.done_at is not null then 'done'
                            when t.due <= :overdue then 'overdue'
                            else 'under-way' end as state
                  from councils_api.decision d
                  left join tasks_api.task t on t.id = d.task_id
                 where d.organisation_id = :organisation
                   and d.year = :year
                 order by d.held_at, d.id
                """)
                .param("organisation", organisation)
                .param("year", year.start())
                .param("overdue", overdueUpTo)
                .query((row, n) -> new ReportDecision(
                        row.getString("kind"),
                        row.getInt("number"),
                        row.getString("session_public_id"),
                        row.getString("wording"),
                        row.getString("responsible"),
                        row.getObject("due", LocalDate.class),
                        WorkState.of(row.getString("state")).orElseThrow()))
                .list();
    }

    /** What the head wrote, by section. */
    Map<String, Narrative> narratives(long organisation, SchoolYear year) {
        Map<String, Narrative> all = new HashMap<>();
        sql.sql("""
                select section, narrative, version
                  from development.report_chapter
                 where organisation_id = :organisation
                   and year = :year
                """)
                .param("organisation", organisation)
                .param("year", year.start())
                .query(row -> {
                    all.put(
                            row.getString("section"),
                            new Narrative(row.getString("narrative"), row.getLong("version")));
                });
        return all;
    }

    /** Version 0 writes the first words. */
    int write(long organisation, SchoolYear year, WriteChapter.Command words, Instant now, @Nullable Long by) {
        return sql.sql("""
                insert into development.report_chapter (organisation_id, place_key, year, section, narrative, written_at, written_by)
                select p.id, p.place_key, :year, :section, :narrative, :now, :by
                  from registry_api.place p
                 where p.id = :organisation
                    on conflict (organisation_id, year, section)
                    do update set narrative = excluded.narrative, written_at = excluded.written_at,
                                  written_by = excluded.written_by, version = report_chapter.version + 1
                 where report_chapter.version = :version
                """)
                .param("organisation", organisation)
                .param("year", year.start())
                .param("section", words.section())
                .param("narrative", words.narrative().strip())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("version", words.version())
                .update();
    }

    /** The school's name. */
    String school(long organisation) {
        return sql.sql("select name from registry_api.place where id = :id")
                .param("id", organisation)
                .query(String.class)
                .single();
    }
}

package org.birge.development.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.birge.database.Gathering;
import org.birge.database.Query;
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

    /** Every measure of the year's plan with its task, as a control point counts them; measures of a plan not agreed yet are planned. */
    List<ReportRow> measures(long organisation, SchoolYear year, LocalDate today, LocalDate overdueUpTo) {
        return measuresOf(organisation, year, today, overdueUpTo).list(sql);
    }

    Supplier<List<ReportRow>> measures(
            Gathering asked, long organisation, SchoolYear year, LocalDate today, LocalDate overdueUpTo) {
        return asked.list(measuresOf(organisation, year, today, overdueUpTo));
    }

    private static Query<ReportRow> measuresOf(
            long organisation, SchoolYear year, LocalDate today, LocalDate overdueUpTo) {
        return Query.of(
                        """
                select m.public_id, m.section, m.title, coalesce(p.name, '') as responsible, coalesce(t.due, m.due) as due, m.needs,
                       case when w.how is not null then w.how
                            when t.id is null then 'planned'
                            when t.confirmed_at is not null or t.done_at is not null and t.confirmer_id is null then 'confirmed'
                            when t.done_at is not null then 'done'
                            when t.due <= :overdue then 'overdue'
                            when t.progress > 0 or t.begins <= :today then 'under-way'
                            else 'planned' end as state,
                       (select count(*)
                          from tasks_api.evidence e
                         where e.task_id = t.id
                           and (e.removed_at is null or e.removed_at > r.closed_at)
                           and (r.closed_at is null or e.added_at <= r.closed_at)) as evidence,
                       (select count(*) from development.reached h where h.measure_id = m.id) as reached
                  from development_api.measure m
                  left join development.year_report r on r.organisation_id = m.organisation_id and r.year = m.year
                  left join development.settled_measure w on w.measure_id = m.id
                  left join tasks_api.task t on t.source_kind = 'measure' and t.source_id = m.id and t.cancelled_at is null
                  left join registry_api.person p on p.id = m.responsible_id
                 where m.organisation_id = :organisation
                   and m.year = :year
                 order by m.section, m.position
                """,
                        (row, n) -> new ReportRow(
                                row.getString("public_id"),
                                row.getString("section"),
                                row.getString("title"),
                                row.getString("responsible"),
                                row.getObject("due", LocalDate.class),
                                Arrays.asList((String[]) row.getArray("needs").getArray()),
                                WorkState.of(row.getString("state")).orElseThrow(),
                                row.getInt("evidence"),
                                row.getInt("reached")))
                .with("organisation", organisation)
                .with("year", year.start())
                .with("today", today)
                .with("overdue", overdueUpTo);
    }

    /** Every piece of evidence of the year's measures, of one section or of all. */
    List<EvidencePage.Piece> evidence(long organisation, SchoolYear year, @Nullable String section) {
        return sql.sql("""
                select m.title as measure, t.public_id as task, e.kind, e.added_at
                  from development_api.measure m
                  join tasks_api.task t on t.source_kind = 'measure' and t.source_id = m.id and t.cancelled_at is null
                  join tasks_api.evidence e on e.task_id = t.id
                  left join development.year_report r on r.organisation_id = m.organisation_id and r.year = m.year
                 where m.organisation_id = :organisation
                   and m.year = :year
                   and (e.removed_at is null or e.removed_at > r.closed_at)
                   and (r.closed_at is null or e.added_at <= r.closed_at)
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

    Supplier<List<ReportDecision>> decisions(
            Gathering asked, long organisation, SchoolYear year, LocalDate overdueUpTo) {
        return asked.list(Query.of("""
                select d.public_id, d.kind as council, d.number, d.session_public_id as session, d.wording, d.responsible, d.due, t.public_id as task,
                       case when t.id is null or t.confirmed_at is not null or t.done_at is not null and t.confirmer_id is null then 'confirmed'
                            when t.done_at is not null then 'done'
                            when t.due <= :overdue then 'overdue'
                            else 'under-way' end as state
                  from councils_api.decision d
                  left join tasks_api.task t on t.id = d.task_id
                 where d.organisation_id = :organisation
                   and d.year = :year
                 order by d.held_at, d.id
                """, (row, n) -> ReportDecision.of(row))
                .with("organisation", organisation)
                .with("year", year.start())
                .with("overdue", overdueUpTo));
    }

    /** What was written, by section. */
    Map<String, Narrative> narratives(long organisation, SchoolYear year) {
        return bySection(written(organisation, year).list(sql));
    }

    Supplier<Map<String, Narrative>> narratives(Gathering asked, long organisation, SchoolYear year) {
        Supplier<List<Map.Entry<String, Narrative>>> rows = asked.list(written(organisation, year));
        return () -> bySection(rows.get());
    }

    private static Query<Map.Entry<String, Narrative>> written(long organisation, SchoolYear year) {
        return Query.<Map.Entry<String, Narrative>>of(
                        """
                select section, narrative, difficulties, proposals, version
                  from development.report_chapter
                 where organisation_id = :organisation
                   and year = :year
                """,
                        (row, n) -> Map.entry(
                                row.getString("section"),
                                new Narrative(
                                        row.getString("narrative"),
                                        row.getString("difficulties"),
                                        row.getString("proposals"),
                                        row.getLong("version"))))
                .with("organisation", organisation)
                .with("year", year.start());
    }

    private static Map<String, Narrative> bySection(List<Map.Entry<String, Narrative>> written) {
        return written.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Version 0 writes the first words. */
    int write(long organisation, SchoolYear year, WriteChapter.Command words, Instant now, @Nullable Long by) {
        return sql.sql("""
                insert into development.report_chapter (organisation_id, place_key, year, section, narrative, difficulties, proposals, written_at, written_by)
                select p.id, p.place_key, :year, :section, :narrative, :difficulties, :proposals, :now, :by
                  from registry_api.place p
                 where p.id = :organisation
                    on conflict (organisation_id, year, section)
                    do update set narrative = excluded.narrative, difficulties = excluded.difficulties,
                                  proposals = excluded.proposals, written_at = excluded.written_at,
                                  written_by = excluded.written_by, version = report_chapter.version + 1
                 where report_chapter.version = :version
                """)
                .param("organisation", organisation)
                .param("year", year.start())
                .param("section", words.section())
                .param("narrative", words.narrative().strip())
                .param("difficulties", words.difficulties().strip())
                .param("proposals", words.proposals().strip())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("version", words.version())
                .update();
    }

    /** The sections where a deputy answers for a measure or confirms the work on one. */
    Set<String> ownSections(long organisation, SchoolYear year, @Nullable Long person) {
        return sql.sql("""
                select m.section
                  from development_api.measure m
                  left join tasks_api.task t on t.source_kind = 'measure' and t.source_id = m.id
                 where m.organisation_id = :organisation
                   and m.year = :year
                   and (m.responsible_id = :person or t.confirmer_id = :person)
                """)
                .param("organisation", organisation)
                .param("year", year.start())
                .param("person", person)
                .query(String.class)
                .set();
    }

    /** Each person once, with the measures that reached them. */
    List<ReachedRowsPage.Row> reached(
            long organisation,
            SchoolYear year,
            @Nullable String area,
            @Nullable String section,
            @Nullable String measure) {
        return sql.sql("""
                select n.name, string_agg(m.title, ' · ' order by m.section, m.position) as measures
                  from development_api.measure m
                  join development.reached h on h.measure_id = m.id
                  join registry_api.person n on n.id = h.person_id
                 where m.organisation_id = :organisation
                   and m.year = :year
                   and (:area::text is null or m.needs @> array[:area::text])
                   and (:section::text is null or m.section = :section)
                   and (:measure::text is null or m.public_id = :measure)
                 group by n.id, n.name, n.sort_key
                 order by n.sort_key, n.id
                """)
                .param("organisation", organisation)
                .param("year", year.start())
                .param("area", area)
                .param("section", section)
                .param("measure", measure)
                .query(ReachedRowsPage.Row.class)
                .list();
    }
}

package org.birge.development.lineage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hangs together, read by the reader's rights. */
@Repository
class Chains {

    /**
     * A measure with what came of it.
     *
     * @param state as in the report
     * @param from public id of the measure it was carried over from; to: the one it was carried over to
     */
    record Link(
            String measure,
            String title,
            String section,
            SchoolYear year,
            List<String> needs,
            @Nullable String task,
            String state,
            int evidence,
            int reached,
            @Nullable String from,
            @Nullable String fromTitle,
            boolean carried,
            @Nullable String to,
            @Nullable String toTitle) {}

    /** Where a measure or a decision stands: its year. */
    record Place(String publicId, SchoolYear year) {}

    private final JdbcClient sql;

    Chains(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The measures of a year that one measure, an area of need or a section names.
     *
     * @param readable states of a plan that the reader may open; nothing is said of a plan in another one, of this year or the next
     * @param overdue the last day that is overdue today
     */
    List<Link> links(
            long school,
            SchoolYear year,
            @Nullable String measure,
            @Nullable String area,
            @Nullable String section,
            Set<String> readable,
            LocalDate today,
            LocalDate overdue) {
        return sql.sql("""
                select m.public_id as measure, m.title, m.section, m.year, m.needs, t.public_id as task,
                       case when s.how is not null then s.how
                            when t.id is null then 'planned'
                            when t.confirmed_at is not null or t.done_at is not null and t.confirmer_id is null then 'confirmed'
                            when t.done_at is not null then 'done'
                            when t.due <= :overdue then 'overdue'
                            when t.progress > 0 or t.begins <= :today then 'under-way'
                            else 'planned' end as state,
                       (select count(*) from tasks_api.evidence e where e.task_id = t.id and e.removed_at is null) as evidence,
                       (select count(*) from development.reached h where h.measure_id = m.id) as reached,
                       f.public_id as from_id, f.title as from_title, coalesce(s.how = 'carried', false) as carried,
                       n.public_id as to_id, n.title as to_title
                  from development_api.measure m
                  join development_api.plan p on p.id = m.plan_id
                  left join tasks_api.task t on t.source_kind = 'measure' and t.source_id = m.id and t.cancelled_at is null
                  left join development.settled_measure s on s.measure_id = m.id
                  left join (development_api.measure n join development_api.plan np on np.id = n.plan_id and np.state = any (:readable))
                    on n.id = s.new_measure_id
                  left join development.settled_measure b on b.new_measure_id = m.id
                  left join (development_api.measure f join development_api.plan fp on fp.id = f.plan_id and fp.state = any (:readable))
                    on f.id = b.measure_id
                 where m.organisation_id = :school
                   and m.year = :year
                   and (:measure::text is null or m.public_id = :measure)
                   and (:area::text is null or m.needs @> array[:area::text])
                   and (:section::text is null or m.section = :section)
                   and p.state = any (:readable)
                 order by m.section, m.position
                """)
                .param("school", school)
                .param("year", year.start())
                .param("measure", measure)
                .param("area", area)
                .param("section", section)
                .param("readable", readable.toArray(String[]::new))
                .param("today", today)
                .param("overdue", overdue)
                .query((row, n) -> new Link(
                        row.getString("measure"),
                        row.getString("title"),
                        row.getString("section"),
                        new SchoolYear(row.getInt("year")),
                        Arrays.asList((String[]) row.getArray("needs").getArray()),
                        row.getString("task"),
                        row.getString("state"),
                        row.getInt("evidence"),
                        row.getInt("reached"),
                        row.getString("from_id"),
                        row.getString("from_title"),
                        row.getBoolean("carried"),
                        row.getString("to_id"),
                        row.getString("to_title")))
                .list();
    }

    Optional<Place> measure(long school, String publicId) {
        return place(sql.sql(
                        "select public_id, year from development_api.measure where organisation_id = :school and public_id = :id")
                .param("school", school)
                .param("id", publicId));
    }

    /** The measure a task comes from. */
    Optional<Place> measureOfTask(long school, String task) {
        return place(sql.sql("""
                select m.public_id, m.year
                  from tasks_api.task t
                  join development_api.measure m on m.id = t.source_id
                 where t.public_id = :id
                   and t.source_kind = 'measure'
                   and m.organisation_id = :school
                """).param("school", school).param("id", task));
    }

    /** The year whose report a decision is about, by the decision's public id or its task's. */
    Optional<Place> decision(long school, String publicId) {
        return place(sql.sql("""
                select d.public_id, r.year
                  from development.year_report r
                  join development.hearing h on h.report_id = r.id and h.superseded_at is null
                  join lateral (select x.public_id, x.task_id from development.hearing_decision x where x.hearing_id = h.id
                                 union all
                                select c.public_id, c.task_id from councils_api.decision c
                                 where c.session_public_id = h.session_public_id and c.organisation_id = r.organisation_id) d on true
                  left join tasks_api.task t on t.id = d.task_id
                 where r.organisation_id = :school
                   and (d.public_id = :id or t.public_id = :id)
                 limit 1
                """).param("school", school).param("id", publicId));
    }

    private static Optional<Place> place(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> new Place(row.getString("public_id"), new SchoolYear(row.getInt("year"))))
                .optional();
    }
}

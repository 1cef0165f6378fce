package org.birge.development.plan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reading side of one plan. */
@Repository
class PlanRows {

    /** A measure with its task, if there is one. */
    record Row(
            String publicId,
            String section,
            int position,
            String title,
            String kind,
            String forWhom,
            @Nullable Long responsibleId,
            @Nullable String responsible,
            List<Long> helperIds,
            List<String> helpers,
            @Nullable LocalDate begins,
            @Nullable LocalDate due,
            String expected,
            String resources,
            List<String> needs,
            String evidence,
            @Nullable String sample,
            @Nullable String act,
            Detail detail,
            List<String> people,
            long version,
            @Nullable Task task) {}

    record Task(
            String publicId,
            int progress,
            @Nullable LocalDate begins,
            LocalDate due,
            boolean done,
            boolean confirmed,
            boolean cancelled,
            boolean hasConfirmer) {}

    private static final String FACTS = """
            select p.id, p.public_id, p.organisation_id, o.kind = 'centre' as centre, o.name, p.year, s.state, p.order_number, p.order_date, p.returned_words, p.version,
                   coalesce(p.agreed_at, p.noted_at, p.submitted_at, p.returned_at) as since
              from development.plan p
              join development_api.plan s on s.id = p.id
              join registry_api.place o on o.id = p.organisation_id
            """;

    private final JdbcClient sql;

    PlanRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<PlanPage.Facts> ofSchool(long organisation, SchoolYear year) {
        return sql.sql(FACTS + " where p.organisation_id = :organisation and p.year = :year")
                .param("organisation", organisation)
                .param("year", year.start())
                .query((row, n) -> facts(row))
                .optional();
    }

    Optional<PlanPage.Facts> named(String publicId) {
        return sql.sql(FACTS + " where p.public_id = :id")
                .param("id", publicId)
                .query((row, n) -> facts(row))
                .optional();
    }

    List<Row> measures(long plan) {
        return measuresOf(plan).list(sql);
    }

    /** How many measures of a plan each of some people answers for; whoever does for none is not there. */
    Map<Long, Long> carried(long plan, List<Long> people) {
        return sql
                .sql("""
                select responsible_id, count(*) as measures
                  from development.measure
                 where plan_id = :plan
                   and dropped_at is null
                   and responsible_id = any (:people)
                 group by responsible_id
                """)
                .param("plan", plan)
                .param("people", people.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("responsible_id"), row.getLong("measures")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Supplier<List<Row>> measures(Gathering asked, long plan) {
        return asked.list(measuresOf(plan));
    }

    private static Query<Row> measuresOf(long plan) {
        return Query.of("""
                with m as materialized (
                  select *
                    from development.measure
                   where plan_id = :plan
                     and dropped_at is null
                ), people as materialized (
                  select id, name, sort_key
                    from registry_api.person
                   where id = any (array(select responsible_id from m union select unnest(helpers || reached) from m))
                )
                select m.public_id, m.section, row_number() over (partition by m.section order by m.position) as position, m.title, m.kind, m.for_whom,
                       m.responsible_id, r.name as responsible, m.helpers,
                       case when m.helpers <> '{}' then array(select h.name from people h where h.id = any (m.helpers) order by h.sort_key) else '{}' end as helper_names,
                       case when m.reached <> '{}' then array(select h.name from people h where h.id = any (m.reached) order by h.sort_key) else '{}' end as people,
                       m.begins, m.due, m.expected, m.resources, m.needs, m.evidence, m.sample, m.act, m.version,
                       m.indicator, m.reaches, m.reached, m.control_month, m.control_theme, m.origin, m.goal,
                       t.public_id as task, t.progress, t.begins as task_begins, t.due as task_due, t.done_at is not null as done,
                       t.confirmed_at is not null as confirmed, t.cancelled_at is not null as cancelled, t.confirmer_id is not null as has_confirmer
                  from m
                  left join people r on r.id = m.responsible_id
                  left join tasks_api.task t on t.source_kind = 'measure' and t.source_id = m.id
                 order by m.section, m.position
                """, (row, n) -> measure(row)).with("plan", plan);
    }

    Supplier<List<PlanPage.Dropped>> dropped(Gathering asked, long plan) {
        return asked.list(Query.of("""
                select public_id, section, title
                  from development.measure
                 where plan_id = :plan
                   and dropped_at is not null
                 order by dropped_at desc
                 limit 20
                """, PlanPage.Dropped.class).with("plan", plan));
    }

    /** What happened to a plan, with who did it. */
    record Happened(
            Instant at,
            @Nullable Long person,
            @Nullable String name,
            String what,
            @Nullable String words) {}

    Supplier<List<Happened>> events(Gathering asked, long plan) {
        return asked.list(Query.of("""
                select e.at, e.person_id as person, n.name, e.what, e.words
                  from development.plan_event e
                  left join registry_api.person n on n.id = e.person_id
                 where e.plan_id = :plan
                 order by e.id desc
                 limit 50
                """, Happened.class).with("plan", plan));
    }

    private static PlanPage.Facts facts(ResultSet row) throws SQLException {
        OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
        Instant moment = since == null ? null : since.toInstant();
        return new PlanPage.Facts(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("organisation_id"),
                row.getBoolean("centre"),
                row.getString("name"),
                new SchoolYear(row.getInt("year")),
                PlanState.of(row.getString("state")),
                moment,
                row.getString("order_number"),
                row.getObject("order_date", LocalDate.class),
                row.getString("returned_words"),
                row.getLong("version"));
    }

    private static Row measure(ResultSet row) throws SQLException {
        String task = row.getString("task");
        return new Row(
                row.getString("public_id"),
                row.getString("section"),
                row.getInt("position"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("for_whom"),
                row.getObject("responsible_id", Long.class),
                row.getString("responsible"),
                Arrays.asList((Long[]) row.getArray("helpers").getArray()),
                strings(row.getArray("helper_names")),
                row.getObject("begins", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getString("expected"),
                row.getString("resources"),
                strings(row.getArray("needs")),
                row.getString("evidence"),
                row.getString("sample"),
                row.getString("act"),
                MeasureColumns.detail(row),
                strings(row.getArray("people")),
                row.getLong("version"),
                task == null
                        ? null
                        : new Task(
                                task,
                                row.getInt("progress"),
                                row.getObject("task_begins", LocalDate.class),
                                row.getObject("task_due", LocalDate.class),
                                row.getBoolean("done"),
                                row.getBoolean("confirmed"),
                                row.getBoolean("cancelled"),
                                row.getBoolean("has_confirmer")));
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}

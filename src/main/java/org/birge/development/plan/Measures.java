package org.birge.development.plan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of measures, and what submitting and agreeing must know of them. */
@Repository
class Measures {

    /** A measure as it becomes a task. */
    record Owed(
            long id,
            String publicId,
            String title,
            String expected,
            @Nullable Long responsible,
            @Nullable LocalDate begins,
            @Nullable LocalDate due,
            List<String> needs) {}

    /** A measure with what a second writer must have read. */
    record Standing(long id, long version, Measure measure) {}

    private final JdbcClient sql;
    private final Clock clock;

    Measures(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Adds it at the end of its section; empty when the plan already has this sample measure. */
    Optional<Long> add(String publicId, long plan, Measure measure) {
        return sql.sql("""
                insert into development.measure (public_id, plan_id, section, position, title, kind, for_whom, responsible_id, helpers, begins, due,
                                                 expected, resources, needs, evidence, sample, act,
                                                 indicator, reaches, reached, control_month, control_theme, origin, goal)
                select :public_id, :plan, :section,
                       coalesce((select max(position) from development.measure where plan_id = :plan and section = :section), 0) + 1,
                       :title, :kind, :for_whom, :responsible, :helpers, :begins, :due,
                       :expected, :resources, :needs, :evidence, :sample, :act,
                       :indicator, :reaches, :reached, :control_month, :control_theme, :origin, :goal
                    on conflict do nothing
                returning id
                """)
                .param("public_id", publicId)
                .param("plan", plan)
                .params(values(measure))
                .query(Long.class)
                .optional();
    }

    /** @return false when somebody else saved in between. */
    boolean change(String publicId, long plan, Measure measure, long version) {
        return sql.sql("""
                update development.measure
                   set section = :section, title = :title, kind = :kind, for_whom = :for_whom, responsible_id = :responsible, helpers = :helpers,
                       begins = :begins, due = :due, expected = :expected, resources = :resources, needs = :needs, evidence = :evidence,
                       sample = :sample, act = :act, indicator = :indicator, reaches = :reaches, reached = :reached,
                       control_month = :control_month, control_theme = :control_theme, goal = :goal, version = version + 1
                 where public_id = :public_id
                   and plan_id = :plan
                   and version = :version
                   and dropped_at is null
                """)
                        .param("public_id", publicId)
                        .param("plan", plan)
                        .param("version", version)
                        .params(values(measure))
                        .update()
                == 1;
    }

    void drop(String publicId, long plan) {
        once(sql.sql("""
                update development.measure
                   set dropped_at = :now, version = version + 1
                 where public_id = :public_id
                   and plan_id = :plan
                """)
                .param("public_id", publicId)
                .param("plan", plan)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    void restore(String publicId, long plan) {
        once(sql.sql("""
                update development.measure
                   set dropped_at = null, version = version + 1
                 where public_id = :public_id
                   and plan_id = :plan
                """).param("public_id", publicId).param("plan", plan).update());
    }

    /** Rewrites it whatever its version is; the caller holds the plan's lock. */
    void become(long measure, long plan, Measure as) {
        once(sql.sql("""
                update development.measure
                   set section = :section, title = :title, kind = :kind, for_whom = :for_whom, responsible_id = :responsible, helpers = :helpers,
                       begins = :begins, due = :due, expected = :expected, resources = :resources, needs = :needs, evidence = :evidence,
                       sample = :sample, act = :act, indicator = :indicator, reaches = :reaches, reached = :reached,
                       control_month = :control_month, control_theme = :control_theme, goal = :goal, version = version + 1
                 where id = :id
                   and plan_id = :plan
                   and dropped_at is null
                """)
                .param("id", measure)
                .param("plan", plan)
                .params(values(as))
                .update());
    }

    /** A measure of this plan as it stands. */
    Standing standing(String publicId, long plan) {
        return sql.sql("""
                select *
                  from development.measure
                 where public_id = :public_id
                   and plan_id = :plan
                   and dropped_at is null
                """)
                .param("public_id", publicId)
                .param("plan", plan)
                .query((row, n) -> new Standing(row.getLong("id"), row.getLong("version"), measure(row)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Owed> of(long plan) {
        return sql.sql("""
                select id, public_id, title, expected, responsible_id, begins, due, needs
                  from development.measure
                 where plan_id = :plan
                   and dropped_at is null
                 order by section, position
                """)
                .param("plan", plan)
                .query((row, n) -> new Owed(
                        row.getLong("id"),
                        row.getString("public_id"),
                        row.getString("title"),
                        row.getString("expected"),
                        row.getObject("responsible_id", Long.class),
                        row.getObject("begins", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        List.of((String[]) row.getArray("needs").getArray())))
                .list();
    }

    /** The public id of the plan a measure belongs to. */
    String planOf(String measure) {
        return sql.sql("""
                select p.public_id
                  from development.measure m
                  join development.plan p on p.id = m.plan_id
                 where m.public_id = :id
                """).param("id", measure).query(String.class).optional().orElseThrow(NotFound::new);
    }

    static Measure measure(ResultSet row) throws SQLException {
        return new Measure(
                row.getString("section"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("for_whom"),
                row.getObject("responsible_id", Long.class),
                List.of((Long[]) row.getArray("helpers").getArray()),
                row.getObject("begins", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getString("expected"),
                row.getString("resources"),
                List.of((String[]) row.getArray("needs").getArray()),
                row.getString("evidence"),
                row.getString("sample"),
                row.getString("act"),
                detail(row));
    }

    /** Versions kept before there were details have nulls in their place. */
    static Detail detail(ResultSet row) throws SQLException {
        Array groups = row.getArray("reaches");
        Array people = row.getArray("reached");
        return new Detail(
                Objects.requireNonNullElse(row.getString("indicator"), ""),
                groups == null ? List.of() : List.of((String[]) groups.getArray()),
                people == null ? List.of() : List.of((Long[]) people.getArray()),
                row.getObject("control_month", LocalDate.class),
                Objects.requireNonNullElse(row.getString("control_theme"), ""),
                row.getString("origin"),
                row.getString("goal"));
    }

    private static void once(int rows) {
        if (rows != 1) {
            throw new NotFound();
        }
    }

    private static Map<String, @Nullable Object> values(Measure measure) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("section", measure.section());
        values.put("title", measure.title().strip());
        values.put("kind", measure.kind());
        values.put("for_whom", measure.forWhom().strip());
        values.put("responsible", measure.responsible());
        values.put("helpers", measure.helpers().toArray(Long[]::new));
        values.put("begins", measure.begins());
        values.put("due", measure.due());
        values.put("expected", measure.expected().strip());
        values.put("resources", measure.resources().strip());
        values.put("needs", measure.needs().toArray(String[]::new));
        values.put("evidence", measure.evidence().strip());
        values.put("sample", measure.sample());
        values.put("act", measure.act());
        Detail detail = measure.detail();
        values.put("indicator", detail.indicator().strip());
        values.put("reaches", detail.groups().toArray(String[]::new));
        values.put("reached", detail.people().toArray(Long[]::new));
        values.put("control_month", detail.controlMonth());
        values.put("control_theme", detail.controlTheme().strip());
        values.put("origin", detail.origin());
        values.put("goal", detail.goal());
        return values;
    }
}

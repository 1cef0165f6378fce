package org.birge.development.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
            String section,
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

    /** Adds it at the end of its section; empty when the plan already has this sample measure. What was carried over from last year knows it then. */
    Optional<Long> add(String publicId, long plan, Measure measure) {
        Optional<Long> added = insert(publicId, plan, measure);
        String origin = measure.detail().origin();
        if (origin != null && origin.startsWith(Offers.MEASURE)) {
            added.ifPresent(id -> carried(origin.substring(Offers.MEASURE.length()), id));
        }
        return added;
    }

    private void carried(String from, long to) {
        sql.sql("""
                update development.settled_measure
                   set new_measure_id = :to
                 where how = 'carried'
                   and new_measure_id is null
                   and measure_id = (select id from development.measure where public_id = :from)
                """).param("from", from).param("to", to).update();
    }

    private Optional<Long> insert(String publicId, long plan, Measure measure) {
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
                .params(MeasureColumns.values(measure))
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
                        .params(MeasureColumns.values(measure))
                        .update()
                == 1;
    }

    /** Gives it to somebody else. */
    void give(long measure, long plan, long responsible) {
        once(sql.sql("""
                update development.measure
                   set responsible_id = :responsible, version = version + 1
                 where id = :id
                   and plan_id = :plan
                   and dropped_at is null
                """)
                .param("id", measure)
                .param("plan", plan)
                .param("responsible", responsible)
                .update());
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
                .params(MeasureColumns.values(as))
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
                .query((row, n) -> new Standing(row.getLong("id"), row.getLong("version"), MeasureColumns.measure(row)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Owed> of(long plan) {
        return sql.sql("""
                select id, public_id, section, title, expected, responsible_id, begins, due, needs
                  from development.measure
                 where plan_id = :plan
                   and dropped_at is null
                 order by section, position
                """)
                .param("plan", plan)
                .query((row, n) -> new Owed(
                        row.getLong("id"),
                        row.getString("public_id"),
                        row.getString("section"),
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

    /** The part of its plan a measure stands in, or stood in before it was taken out. */
    String sectionOf(String measure) {
        return sql.sql("select section from development.measure where public_id = :id")
                .param("id", measure)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static void once(int rows) {
        if (rows != 1) {
            throw new NotFound();
        }
    }
}

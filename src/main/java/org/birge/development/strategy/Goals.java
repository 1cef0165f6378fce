package org.birge.development.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Goals of schools and centres, and what happened to them. */
@Repository
class Goals {

    /** A goal with what a second writer must have read. */
    record Standing(
            long id,
            String publicId,
            long organisation,
            String kind,
            Goal goal,
            boolean dropped,
            long version,
            @Nullable String servesTitle) {}

    private static final String ROWS = """
            select g.*, coalesce(o.kind, 'centre') as kind, c.title as serves_title
              from development.goal g
              left join registry_api.place o on o.id = g.organisation_id
              left join development.goal c on c.public_id = g.serves
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Goals(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those of an organisation in their order, the dropped ones last. */
    List<Standing> of(long organisation) {
        return sql.sql(
                        ROWS
                                + " where g.organisation_id = :organisation order by g.dropped_at nulls first, g.position, g.id limit 60")
                .param("organisation", organisation)
                .query((row, n) -> standing(row))
                .list();
    }

    /** Goals of the centre that serves this place: those whose reach holds the reader's. */
    List<Standing> ofCentre(SchoolYear year) {
        return sql.sql(ROWS + """
                 where g.reach_low <= :low
                   and g.reach_high >= :high
                   and g.dropped_at is null
                   and g.until_year >= :year
                 order by g.reach_high - g.reach_low, g.position, g.id
                 limit 60
                """)
                .param("low", Scope.current().low())
                .param("high", Scope.current().high())
                .param("year", year.start())
                .query((row, n) -> standing(row))
                .list();
    }

    Optional<Standing> named(String publicId) {
        return sql.sql(ROWS + " where g.public_id = :id")
                .param("id", publicId)
                .query((row, n) -> standing(row))
                .optional();
    }

    /** The kind of an organisation: school or centre, as the reader reaches it. */
    Optional<String> kind(long organisation) {
        return sql.sql("select kind from registry_api.place where id = :id")
                .param("id", organisation)
                .query(String.class)
                .optional();
    }

    /** The full name, for papers. */
    String name(long organisation) {
        return sql.sql("select name from registry_api.place where id = :id")
                .param("id", organisation)
                .query(String.class)
                .single();
    }

    void add(String publicId, long organisation, Goal goal) {
        once(sql.sql("""
                insert into development.goal (public_id, organisation_id, place_key, reach_low, reach_high, position, title, indicator, target,
                                              from_year, until_year, serves)
                select :public_id, o.id, o.place_key,
                       case when o.kind = 'centre' then o.reach_low end, case when o.kind = 'centre' then o.reach_high end,
                       coalesce((select max(position) from development.goal where organisation_id = o.id), 0) + 1,
                       :title, :indicator, :target, :from, :until, :serves
                  from registry_api.place o
                 where o.id = :organisation
                """)
                .param("public_id", publicId)
                .param("organisation", organisation)
                .params(values(goal))
                .update());
        happened(publicId, "added");
    }

    /** @return false when somebody else saved in between. */
    boolean change(String publicId, Goal goal, long version) {
        int rows = sql.sql("""
                update development.goal
                   set title = :title, indicator = :indicator, target = :target, from_year = :from, until_year = :until, serves = :serves,
                       version = version + 1
                 where public_id = :public_id
                   and version = :version
                   and dropped_at is null
                """)
                .param("public_id", publicId)
                .param("version", version)
                .params(values(goal))
                .update();
        if (rows == 1) {
            happened(publicId, "changed");
        }
        return rows == 1;
    }

    void drop(String publicId, boolean gone) {
        once(sql.sql("update development.goal set dropped_at = :at, version = version + 1 where public_id = :public_id")
                .param("public_id", publicId)
                .param("at", gone ? now() : null)
                .update());
        happened(publicId, gone ? "dropped" : "restored");
    }

    List<StrategyPage.Event> history(long organisation) {
        return sql.sql("""
                select e.at, n.name, e.what, e.content ->> 'title' as title
                  from development.goal_event e
                  join development.goal g on g.id = e.goal_id
                  left join registry_api.person n on n.id = e.person_id
                 where g.organisation_id = :organisation
                 order by e.id desc
                 limit 40
                """)
                .param("organisation", organisation)
                .query((row, n) -> new StrategyPage.Event(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        row.getString("what"),
                        row.getString("title")))
                .list();
    }

    private void happened(String publicId, String what) {
        sql.sql("""
                insert into development.goal_event (goal_id, at, person_id, account_id, what, content)
                select id, :now, :person, :account, :what, to_jsonb(goal)
                  from development.goal
                 where public_id = :public_id
                """)
                .param("public_id", publicId)
                .param("now", now())
                .param("person", Scope.current().person())
                .param("account", Scope.current().account())
                .param("what", what)
                .update();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("organisation_id"),
                row.getString("kind"),
                new Goal(
                        row.getString("title"),
                        row.getString("indicator"),
                        row.getString("target"),
                        new SchoolYear(row.getInt("from_year")),
                        new SchoolYear(row.getInt("until_year")),
                        row.getString("serves")),
                row.getObject("dropped_at") != null,
                row.getLong("version"),
                row.getString("serves_title"));
    }

    private static Map<String, @Nullable Object> values(Goal goal) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("title", goal.title().strip());
        values.put("indicator", goal.indicator().strip());
        values.put("target", goal.target().strip());
        values.put("from", goal.from().start());
        values.put("until", goal.until().start());
        values.put("serves", goal.serves());
        return values;
    }

    private static void once(int rows) {
        if (rows != 1) {
            throw new NotFound();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

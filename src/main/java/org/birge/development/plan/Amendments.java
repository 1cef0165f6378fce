package org.birge.development.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Amendments of plans in force. */
@Repository
class Amendments {

    /** @param measure its public id; null for a new one that has not taken effect */
    record Row(
            long id,
            String publicId,
            String plan,
            int number,
            String kind,
            @Nullable Long measureId,
            @Nullable String measure,
            @Nullable Measure before,
            @Nullable Measure after,
            String reason,
            Instant madeAt,
            @Nullable Long madeBy,
            @Nullable String who,
            @Nullable String decision,
            @Nullable Instant decidedAt,
            @Nullable String words,
            boolean proposed,
            boolean passed,
            @Nullable Long passedBy,
            Way way) {

        /** Whether a deputy's proposal still waits for the head. */
        boolean beforeHead() {
            return proposed && !passed && decision == null;
        }

        /** Whether it waits until the council has adopted it and the head puts it before the authority. */
        boolean beforeCouncil() {
            return way.awaitsCouncil() && decision == null;
        }
    }

    /** The route of one that touches a priority need, as far as it has come. */
    record Way(
            boolean awaitsCouncil,
            @Nullable LocalDate adoptedOn,
            @Nullable String minutesNumber,
            @Nullable String orderNumber,
            @Nullable LocalDate orderDate,
            @Nullable LocalDate answerBy,
            boolean silent) {}

    private static final String ROWS = """
            select a.id, a.public_id, p.public_id as plan, a.number, a.kind, a.measure_id, m.public_id as measure, a.before::text as before,
                   a.after::text as after, a.reason, a.made_at, a.made_by, n.name as who, a.decision, a.decided_at, a.words,
                   a.proposed, a.passed_at is not null as passed, a.passed_by, a.awaits_council, a.adopted_on, a.minutes_number,
                   a.order_number, a.order_date, a.answer_by, a.noted_silently
              from development.amendment a
              join development.plan p on p.id = a.plan_id
              left join development.measure m on m.id = a.measure_id
              left join registry_api.person n on n.id = a.made_by
            """;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    Amendments(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** @return the amendment as it stands, undecided. */
    Row add(
            long plan,
            @Nullable Long measure,
            @Nullable Measure before,
            @Nullable Measure after,
            String reason,
            boolean proposed) {
        String publicId = PublicId.next();
        sql.sql("""
                insert into development.amendment (public_id, plan_id, number, kind, measure_id, before, after, reason, proposed, made_at, made_by)
                select :public_id, :plan, coalesce((select max(number) from development.amendment where plan_id = :plan), 0) + 1,
                       :kind, :measure, :before::jsonb, :after::jsonb, :reason, :proposed, :now, :person
                """)
                .param("public_id", publicId)
                .param("plan", plan)
                .param("kind", before == null ? "add" : after == null ? "drop" : "change")
                .param("measure", measure)
                .param("before", before == null ? null : json.writeValueAsString(before))
                .param("after", after == null ? null : json.writeValueAsString(after))
                .param("reason", reason)
                .param("proposed", proposed)
                .param("now", now())
                .param("person", Scope.current().person())
                .update();
        return named(publicId);
    }

    Row named(String publicId) {
        return sql.sql(ROWS + " where a.public_id = :id")
                .param("id", publicId)
                .query((row, n) -> row(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Row> of(long plan) {
        return newest(plan).list(sql);
    }

    Supplier<List<Row>> of(Gathering asked, long plan) {
        return asked.list(newest(plan));
    }

    private Query<Row> newest(long plan) {
        return Query.of(ROWS + " where a.plan_id = :plan order by a.number desc limit 100", (row, n) -> row(row))
                .with("plan", plan);
    }

    /** Who is to decide on an amendment of the measure, head, council or authority; empty when none waits. */
    Optional<String> waitsFor(long measure) {
        return sql.sql("""
                select case when proposed and passed_at is null then 'head' when awaits_council then 'council' else 'authority' end
                  from development.amendment
                 where measure_id = :measure
                   and decision is null
                """).param("measure", measure).query(String.class).optional();
    }

    /** The head stands behind a proposal from now on. */
    void passed(long amendment) {
        sql.sql("update development.amendment set passed_at = :now, passed_by = :person where id = :id")
                .param("id", amendment)
                .param("now", now())
                .param("person", Scope.current().person())
                .update();
    }

    /** Those of schools with place keys from low up to high that wait for a decision, the fewest days left first. */
    List<PlansPage.Waiting> waiting(long low, long high) {
        return sql.sql("""
                select p.public_id as plan, o.short_name as school, coalesce(a.after, a.before) ->> 'title' as title, a.made_at, a.answer_by
                  from development.amendment a
                  join development.plan p on p.id = a.plan_id
                  join registry_api.place o on o.id = p.organisation_id
                 where a.decision is null
                   and (not a.proposed or a.passed_at is not null)
                   and not a.awaits_council
                   and p.place_key >= :low
                   and p.place_key < :high
                 order by a.answer_by nulls first, a.made_at
                 limit 50
                """)
                .param("low", low)
                .param("high", high)
                .query((row, n) -> new PlansPage.Waiting(
                        row.getString("plan"),
                        row.getString("school"),
                        row.getString("title"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("answer_by", LocalDate.class)))
                .list();
    }

    void decided(long amendment, String decision, @Nullable String words) {
        sql.sql("""
                update development.amendment
                   set decision = :decision, decided_at = :now, decided_by = :person, words = :words
                 where id = :id
                """)
                .param("id", amendment)
                .param("decision", decision)
                .param("words", words)
                .param("now", now())
                .param("person", Scope.current().person())
                .update();
    }

    /** What a new measure has become. */
    void became(long amendment, long measure) {
        sql.sql("update development.amendment set measure_id = :measure where id = :id")
                .param("id", amendment)
                .param("measure", measure)
                .update();
    }

    private Row row(ResultSet row) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Row(
                row.getLong("id"),
                row.getString("public_id"),
                row.getString("plan"),
                row.getInt("number"),
                row.getString("kind"),
                row.getObject("measure_id", Long.class),
                row.getString("measure"),
                measure(row.getString("before")),
                measure(row.getString("after")),
                row.getString("reason"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("made_by", Long.class),
                row.getString("who"),
                row.getString("decision"),
                decided == null ? null : decided.toInstant(),
                row.getString("words"),
                row.getBoolean("proposed"),
                row.getBoolean("passed"),
                row.getObject("passed_by", Long.class),
                new Way(
                        row.getBoolean("awaits_council"),
                        row.getObject("adopted_on", LocalDate.class),
                        row.getString("minutes_number"),
                        row.getString("order_number"),
                        row.getObject("order_date", LocalDate.class),
                        row.getObject("answer_by", LocalDate.class),
                        row.getBoolean("noted_silently")));
    }

    private @Nullable Measure measure(@Nullable String text) {
        return text == null ? null : json.readValue(text, Measure.class);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

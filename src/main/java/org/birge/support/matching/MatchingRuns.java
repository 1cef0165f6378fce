package org.birge.support.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The makings of proposals. */
@Repository
public class MatchingRuns {

    private static final String RUN = """
            select r.*, n.name as by_name
              from support.matching_run r
              left join registry_api.person n on n.id = r.begun_by
            """;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    MatchingRuns(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** The last one made here; what was stopped before its turn came was never made. */
    public Optional<Run> latest(RunKind kind, long organisation) {
        return sql.sql(RUN + """
                 where r.organisation_id = :organisation
                   and r.kind = :kind
                   and (r.replaced_at = r.done_at) is not true
                 order by r.id desc
                 limit 1
                """)
                .param("organisation", organisation)
                .param("kind", kind.code())
                .query((row, n) -> run(row))
                .optional();
    }

    /** The last one that has a proposal, whatever was tried since. */
    public Optional<Run> standing(RunKind kind, long organisation) {
        return sql.sql(RUN + """
                 where r.organisation_id = :organisation
                   and r.kind = :kind
                   and r.done_at is not null
                   and r.incident is null
                   and r.replaced_at is null
                 order by r.id desc
                 limit 1
                """)
                .param("organisation", organisation)
                .param("kind", kind.code())
                .query((row, n) -> run(row))
                .optional();
    }

    public Run find(String publicId) {
        return sql.sql(RUN + """
                 where r.public_id = :id
                """)
                .param("id", publicId)
                .query((row, n) -> run(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    public Run find(long id) {
        return sql.sql(RUN + """
                 where r.id = :id
                """)
                .param("id", id)
                .query((row, n) -> run(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Where the last one made here stands. */
    public MatchingState state(RunKind kind, long organisation) {
        return latest(kind, organisation).map(run -> run.state(clock.instant())).orElse(MatchingState.NONE);
    }

    String add(RunKind kind, Weights<?> weights) {
        Scope scope = Scope.current();
        String publicId = PublicId.next();
        sql.sql("""
                insert into support.matching_run
                       (public_id, kind, organisation_id, place_key, low, high, begun_at, begun_by, worked_at, weights)
                select :public_id, :kind, o.id, o.place_key, :low, :high, :now, :by, :now, :weights::jsonb
                  from registry_api.place o
                 where o.id = :organisation
                """)
                .param("public_id", publicId)
                .param("organisation", MatchingRules.place())
                .param("kind", kind.code())
                .param("low", scope.low())
                .param("high", scope.high())
                .param("now", at(clock.instant()))
                .param("by", scope.person())
                .param("weights", json.writeValueAsString(weights.named()))
                .update();
        return publicId;
    }

    void gathered(long id, Proposing.Question question) {
        sql.sql("""
                update support.matching_run
                   set waiting = :waiting, mentors = :mentors, places = :places, left_out = :left_out, worked_at = :now
                 where id = :id
                """)
                .param("waiting", question.waiting())
                .param("mentors", question.offering())
                .param("left_out", question.leftOut())
                .param("places", question.places())
                .param("now", at(clock.instant()))
                .param("id", id)
                .update();
    }

    /** A sign of life. @return whether somebody asked to stop */
    boolean alive(long id, int matched) {
        return sql.sql("""
                update support.matching_run
                   set worked_at = :now, matched = :matched
                 where id = :id
                   and done_at is null
                returning stop_asked_at is not null
                """)
                .param("now", at(clock.instant()))
                .param("matched", matched)
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    public void stopAsked(long id) {
        sql.sql("""
                update support.matching_run
                   set stop_asked_at = :now, stop_asked_by = :by
                 where id = :id
                   and stop_asked_at is null
                """)
                .param("now", at(clock.instant()))
                .param("by", Scope.current().person())
                .param("id", id)
                .update();
    }

    /** There is a proposal; those before it are history. */
    void done(Run run, int matched, int unkept) {
        sql.sql("""
                update support.matching_run
                   set replaced_at = :now
                 where organisation_id = :organisation
                   and kind = :kind
                   and id < :id
                   and replaced_at is null
                """)
                .param("now", at(clock.instant()))
                .param("organisation", run.organisation())
                .param("kind", run.kind().code())
                .param("id", run.id())
                .update();
        sql.sql("""
                update support.matching_run
                   set done_at = :now, worked_at = :now, matched = :matched, unkept = :unkept
                 where id = :id
                """)
                .param("now", at(clock.instant()))
                .param("matched", matched)
                .param("unkept", unkept)
                .param("id", run.id())
                .update();
    }

    /** Stopped before its turn came: what stood before it stands. */
    void withdrawn(long id) {
        sql.sql("update support.matching_run set done_at = :now, replaced_at = :now where id = :id")
                .param("now", at(clock.instant()))
                .param("id", id)
                .update();
    }

    void failed(long id, String incident) {
        sql.sql("update support.matching_run set done_at = :now, incident = :incident where id = :id")
                .param("now", at(clock.instant()))
                .param("incident", incident)
                .param("id", id)
                .update();
    }

    private Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getString("public_id"),
                RunKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getLong("organisation_id"),
                Objects.requireNonNull(Moments.in(row, "begun_at")),
                row.getObject("begun_by", Long.class),
                row.getString("by_name"),
                Objects.requireNonNull(Moments.in(row, "worked_at")),
                Moments.in(row, "stop_asked_at"),
                Moments.in(row, "done_at"),
                row.getString("incident"),
                row.getInt("waiting"),
                row.getInt("mentors"),
                row.getInt("places"),
                row.getInt("matched"),
                row.getInt("unkept"),
                row.getInt("left_out"),
                wishes(row.getString("weights")),
                Moments.in(row, "replaced_at"));
    }

    private Map<String, Integer> wishes(String text) {
        Map<String, Integer> wishes = new HashMap<>();
        json.readTree(text)
                .properties()
                .forEach(one -> wishes.put(one.getKey(), one.getValue().intValue()));
        return wishes;
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

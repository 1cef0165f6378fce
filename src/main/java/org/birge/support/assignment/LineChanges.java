package org.birge.support.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.support.matching.Barriers;
import org.birge.support.request.OpenRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The writing side of the lines of proposals. */
@Repository
class LineChanges {

    /** Who is proposed, on which day and in which form, for the request as it was. */
    record Choice(long person, LocalDate planned, String form, long requestVersion) {

        static Choice of(PossibleAssignment pair, LocalDate day) {
            return new Choice(
                    pair.member().person(), day, pair.form(), pair.request().version());
        }
    }

    /**
     * What the proposal before it said of a request.
     *
     * @param pinned whether it was fixed and stays
     * @param unkept who was fixed and could not stay; null where nothing was let go
     */
    record Before(
            boolean pinned, @Nullable Long standing, AssignmentPins.@Nullable Released unkept, Set<Long> barred) {}

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    LineChanges(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    void add(
            long run,
            OpenRequest request,
            @Nullable Choice choice,
            Before before,
            AssignmentReasons reasons,
            Barriers barriers) {
        AssignmentPins.Released unkept = before.unkept();
        sql.sql("""
                insert into support.assignment_line
                       (public_id, run_id, request_id, request_version, organisation_id, place_key, person_id, planned, form, barred, pinned_at, reasons, barriers,
                        standing_id, unkept_id, unkept)
                select :public_id, :run, :request, :request_version, o.id, o.place_key, :person, :planned, :form, :barred, :pinned, :reasons::jsonb,
                       :barriers::jsonb, :standing, :unkept_person, :unkept
                  from registry_api.place o
                 where o.id = :school
                """)
                .param("public_id", PublicId.next())
                .param("run", run)
                .param("request", request.id())
                .param("request_version", request.version())
                .param("school", request.school())
                .param("person", choice == null ? null : choice.person())
                .param("planned", choice == null ? null : choice.planned())
                .param("form", choice == null ? null : choice.form())
                .param("barred", before.barred().toArray(Long[]::new))
                .param("pinned", before.pinned() ? now() : null)
                .param("reasons", json.writeValueAsString(reasons))
                .param("barriers", json.writeValueAsString(barriers))
                .param("standing", before.standing())
                .param("unkept_person", unkept == null ? null : unkept.person())
                .param("unkept", unkept == null ? null : unkept.why())
                .update();
    }

    void pin(AssignmentLine line, boolean pinned, Barriers barriers) {
        changed(
                sql.sql("""
                        update support.assignment_line
                           set pinned_at = :at, barriers = :barriers::jsonb, version = version + 1
                         where id = :id
                           and version = :version
                        """).param("at", pinned ? now() : null).param("barriers", json.writeValueAsString(barriers)),
                line);
    }

    /** @param pinned whether planning again leaves it so */
    void move(
            AssignmentLine line,
            @Nullable Choice choice,
            Set<Long> barred,
            boolean pinned,
            AssignmentReasons reasons,
            Barriers barriers) {
        changed(
                sql.sql("""
                        update support.assignment_line
                           set person_id = :person, request_version = coalesce(:request_version, request_version), planned = :planned, form = :form,
                               barred = :barred, reasons = :reasons::jsonb, barriers = :barriers::jsonb, moved_at = :now, pinned_at = :pinned, refused = null, refused_values = '{}',
                               version = version + 1
                         where id = :id
                           and version = :version
                        """)
                        .param("person", choice == null ? null : choice.person())
                        .param("planned", choice == null ? null : choice.planned())
                        .param("request_version", choice == null ? null : choice.requestVersion())
                        .param("form", choice == null ? null : choice.form())
                        .param("barred", barred.toArray(Long[]::new))
                        .param("pinned", pinned ? now() : null)
                        .param("reasons", json.writeValueAsString(reasons))
                        .param("barriers", json.writeValueAsString(barriers))
                        .param("now", now()),
                line);
    }

    void allow(AssignmentLine line, Set<Long> barred, Barriers barriers) {
        changed(
                sql.sql("""
                        update support.assignment_line
                           set barred = :barred, barriers = :barriers::jsonb, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                        .param("barred", barred.toArray(Long[]::new))
                        .param("barriers", json.writeValueAsString(barriers)),
                line);
    }

    void takenOver(AssignmentLine line) {
        changed(sql.sql("""
                        update support.assignment_line
                           set taken_over_at = :now, taken_over_by = :by, refused = null, refused_values = '{}',
                               version = version + 1
                         where id = :id
                           and version = :version
                        """).param("now", now()).param("by", Scope.current().person()), line);
    }

    void refused(AssignmentLine line, Refusal refusal) {
        changed(
                sql.sql("""
                        update support.assignment_line
                           set refused = :key, refused_values = :values, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                        .param("key", refusal.key())
                        .param(
                                "values",
                                refusal.values().stream().map(String::valueOf).toArray(String[]::new)),
                line);
    }

    private static void changed(JdbcClient.StatementSpec statement, AssignmentLine line) {
        int rows = statement
                .param("id", line.id())
                .param("version", line.version())
                .update();
        if (rows != 1) {
            throw Refusal.stale();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

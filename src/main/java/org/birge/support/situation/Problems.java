package org.birge.support.situation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of problems. */
@Repository
class Problems {

    private static final String PROBLEM = """
            select id, public_id, organisation_id, title, shown_at, answered_at, solved_at, version
              from support.problem
             where public_id = :id
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Problems(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    long add(String publicId, WriteProblem.Command written) {
        Scope scope = Scope.current();
        return sql.sql("""
                insert into support.problem (public_id, organisation_id, place_key, section, area, title, words, written_by, written_at, shown_at, changed_at)
                select :public_id, p.id, p.place_key, :section, :area, :title, :words, :person, :now,
                       case when :shown then :now::timestamptz end, :now
                  from registry_api.place p
                 where p.id = :organisation
                   and p.kind = 'school'
                returning id
                """)
                .param("public_id", publicId)
                .param("organisation", scope.organisation())
                .param("section", written.section())
                .param("area", written.area())
                .param("title", written.title().strip())
                .param("words", written.words().strip())
                .param("person", scope.person())
                .param("shown", written.shown())
                .param("now", now())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Problem lock(String publicId) {
        return one(publicId, PROBLEM + " for update");
    }

    Problem find(String publicId) {
        return one(publicId, PROBLEM);
    }

    private Problem one(String publicId, String query) {
        return sql.sql(query)
                .param("id", publicId)
                .query((row, n) -> new Problem(
                        row.getLong("id"),
                        row.getString("public_id"),
                        row.getLong("organisation_id"),
                        row.getString("title"),
                        Moments.in(row, "shown_at") != null,
                        ProblemState.of(
                                Moments.in(row, "shown_at"),
                                Moments.in(row, "answered_at"),
                                Moments.in(row, "solved_at")),
                        row.getLong("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void changed(long id, WriteProblem.Command written) {
        sql.sql("""
                update support.problem
                   set section = :section, area = :area, title = :title, words = :words, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("section", written.section())
                .param("area", written.area())
                .param("title", written.title().strip())
                .param("words", written.words().strip())
                .param("now", now())
                .update();
    }

    /** What the centre answered stays beside it, but waits for its word anew once shown again. */
    void shown(long id, boolean shown) {
        sql.sql("""
                update support.problem
                   set shown_at = case when :shown then :now::timestamptz end, answered_at = null, changed_at = :now, version = version + 1
                 where id = :id
                """).param("id", id).param("shown", shown).param("now", now()).update();
    }

    /** @param after a moment: an answer given before it has not ended the problem, so the centre has the word again; null for none */
    void tried(long id, AddTry.Command tried, @Nullable Instant after) {
        sql.sql("""
                insert into support.problem_try (problem_id, at, person_id, day, words, helped, measure, request_id, visit_id)
                select :problem, :now, :person, :day, :words, :helped, m.public_id, r.id, v.id
                  from support.problem p
                  left join development_api.measure m on :kind = 'measure' and m.public_id = :link and m.organisation_id = p.organisation_id
                  left join support.request r on :kind = 'request' and r.public_id = :link and r.organisation_id = p.organisation_id
                  left join support.visit v on :kind = 'visit' and v.public_id = :link and v.organisation_id = p.organisation_id
                 where p.id = :problem
                """)
                .param("problem", id)
                .param("now", now())
                .param("person", Scope.current().person())
                .param("day", tried.day())
                .param("words", tried.words().strip())
                .param("helped", tried.helped())
                .param("kind", tried.kind())
                .param("link", tried.link())
                .update();
        sql.sql("""
                update support.problem
                   set answered_at = case when answered_at < :after::timestamptz then null else answered_at end, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("after", after == null ? null : after.atOffset(ZoneOffset.UTC))
                .param("now", now())
                .update();
    }

    void answered(long id) {
        sql.sql(
                        "update support.problem set answered_at = :now, changed_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    void solved(long id, String helped) {
        sql.sql("""
                update support.problem
                   set solved_at = :now, solved_by = :person, helped = :helped, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("person", Scope.current().person())
                .param("helped", helped.strip())
                .param("now", now())
                .update();
    }

    void reopened(long id) {
        sql.sql("""
                update support.problem
                   set solved_at = null, solved_by = null, answered_at = null, changed_at = :now, version = version + 1
                 where id = :id
                """).param("id", id).param("now", now()).update();
    }

    /** Kept for its history. */
    void happened(long problem, String what, @Nullable String words) {
        sql.sql("""
                insert into support.problem_event (problem_id, at, person_id, account_id, what, words)
                values (:problem, :at, :person, :account, :what, :words)
                """)
                .param("problem", problem)
                .param("at", now())
                .param("person", Scope.current().person())
                .param("account", Scope.current().account())
                .param("what", what)
                .param("words", words)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

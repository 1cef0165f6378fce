package org.birge.growth.practice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of experience; its reviews and tries are in {@link Reviews}. */
@Repository
class Experiences {

    private static final String EXPERIENCE = """
            select e.id, e.public_id, e.teacher_id, e.organisation_id, e.title, e.nominated_by,
                   e.place_key >= (select scope.low()) and e.place_key < (select scope.high()) as reachable,
                   growth.reviews_experience(e.id) as reviewer, e.consented_at, e.submitted_at, e.accepted_at, e.declined_at, e.published_at,
                   e.withdrawn_at, e.version
              from growth.experience e
             where e.public_id = :id
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Experiences(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param school id of the place where the teacher works */
    long add(String publicId, NominateTeacher.Command command, long school) {
        return sql.sql("""
                insert into growth.experience (public_id, teacher_id, organisation_id, place_key, title, subject, source, lesson_id, reason, nominated_by,
                                               nominated_at, changed_at)
                select :public_id, :teacher, p.id, p.place_key, :title, :subject, :source,
                       (select l.id from growth.open_lesson l where l.public_id = :lesson and l.teacher_id = :teacher), :reason, :person, :now, :now
                  from registry_api.place p
                 where p.id = :school
                   and p.kind = 'school'
                returning id
                """)
                .param("public_id", publicId)
                .param("teacher", command.teacher())
                .param("school", school)
                .param("title", command.title().strip())
                .param("subject", command.subject())
                .param("source", command.source())
                .param("lesson", command.lesson())
                .param("reason", command.reason().strip())
                .param("person", Scope.current().person())
                .param("now", now())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** One after the other; a reviewer may not lock the row, which is another school's. */
    Experience lock(String publicId) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('experience ' || :id, 0))")
                .param("id", publicId)
                .query((row, n) -> n)
                .list();
        return find(publicId);
    }

    Experience find(String publicId) {
        return sql.sql(EXPERIENCE)
                .param("id", publicId)
                .query((row, n) -> new Experience(
                        row.getLong("id"),
                        row.getString("public_id"),
                        row.getLong("teacher_id"),
                        row.getLong("organisation_id"),
                        row.getString("title"),
                        row.getObject("nominated_by", Long.class),
                        row.getBoolean("reachable"),
                        row.getBoolean("reviewer"),
                        ExperienceState.in(row),
                        row.getLong("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void consented(long id) {
        one(sql.sql("""
                update growth.experience
                   set consented_at = :now, changed_at = :now, version = version + 1
                 where id = :id
                """).param("id", id).param("now", now()).update());
    }

    void declined(long id, String words) {
        one(sql.sql("""
                update growth.experience
                   set declined_at = :now, declined_by = :person, words = :words, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("person", Scope.current().person())
                .param("words", words)
                .param("now", now())
                .update());
    }

    void described(long id, Description description, boolean submitted) {
        one(sql.sql("""
                update growth.experience
                   set title = :title, what = nullif(:what, ''), why = nullif(:why, ''), how = nullif(:how, ''), result = nullif(:result, ''),
                       for_whom = nullif(:for_whom, ''),
                       submitted_at = case when :submitted then :now::timestamptz end, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("title", description.title().strip())
                .param("what", description.what().strip())
                .param("why", description.why().strip())
                .param("how", description.how().strip())
                .param("result", description.result().strip())
                .param("for_whom", description.forWhom().strip())
                .param("submitted", submitted)
                .param("now", now())
                .update());
    }

    void returned(long id, String words) {
        one(sql.sql("""
                update growth.experience
                   set submitted_at = null, words = :words, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("words", words)
                .param("now", now())
                .update());
    }

    /** @param number of the decision of a council, null when the head of the centre decided alone */
    void accepted(long id, @Nullable String words, @Nullable String number) {
        one(sql.sql("""
                update growth.experience
                   set accepted_at = :now, accepted_by = :person, words = :words, decision_number = :number, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("person", Scope.current().person())
                .param("words", words)
                .param("number", number)
                .param("now", now())
                .update());
    }

    void published(long id, List<String> ways, @Nullable String words) {
        one(sql.sql("""
                update growth.experience
                   set published_at = :now, published_by = :person, ways = :ways::text[], spread_words = :words, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("person", Scope.current().person())
                .param("ways", ways.toArray(String[]::new))
                .param("words", words)
                .param("now", now())
                .update());
    }

    void withdrawn(long id, String words) {
        one(sql.sql("""
                update growth.experience
                   set withdrawn_at = :now, withdrawn_by = :person, words = :words, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("person", Scope.current().person())
                .param("words", words)
                .param("now", now())
                .update());
    }

    /** Other people read it, and whoever decides has to have read what is new: only the version is raised. */
    void renewed(long id) {
        one(sql.sql("update growth.experience set version = version + 1 where id = :id")
                .param("id", id)
                .update());
    }

    /** Kept for its history. */
    void happened(long experience, String what, @Nullable String words) {
        sql.sql("""
                insert into growth.experience_event (experience_id, at, person_id, account_id, what, words)
                values (:experience, :at, :person, :account, :what, :words)
                """)
                .param("experience", experience)
                .param("at", now())
                .param("person", Scope.current().person())
                .param("account", Scope.current().account())
                .param("what", what)
                .param("words", words)
                .update();
    }

    /** Whom row security lets change nothing finds nothing either. */
    private static void one(int changed) {
        if (changed != 1) {
            throw new NotFound();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
